package io.tieout.app.connector.saleslines;

import io.tieout.app.ingest.reading.CsvRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file whose invoice or code could not be told, so that they have no number.
 * Where only one of the two is missing, the other decides what the row may be; else both
 * must stand somewhere in its text. A row that has neither is taken for an empty one.
 * Holds a megabyte of rows; with more, every later line of the file is uncertain.
 */
final class UnnumberedRows {

	private static final int MAX_CHARS = 1024 * 1024;

	private static final Pattern BETWEEN_CELLS = Pattern.compile("[,\"]");

	/** Rows by what their invoice or code may be, in upper case. */
	private final Map<String, Set<Row>> byText = new HashMap<>();

	private int chars;

	private @Nullable Long tooMany;

	/**
	 * Adds a row.
	 * @param invoice its invoice, empty if that cannot be told
	 * @param code its code, empty if that cannot be told
	 */
	void add(CsvRow row, String invoice, String code) {
		String told = invoice + code;
		String text = told.isEmpty() ? row.text() : told;
		this.chars += text.length();
		if (this.chars > MAX_CHARS) {
			this.tooMany = row.line();
			return;
		}
		Row added = new Row(row.line(), !told.isEmpty());
		Stream<String> parts = told.isEmpty() ? BETWEEN_CELLS.splitAsStream(text) : Stream.of(told);
		parts.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.forEach((part) -> this.byText.computeIfAbsent(part.toUpperCase(Locale.ROOT), (key) -> new HashSet<>())
				.add(added));
	}

	/**
	 * The line of a row that may be of this invoice and code, {@code null} if there is
	 * none.
	 */
	@Nullable Long lineThatMayBe(String invoice, String code) {
		if (this.tooMany != null) {
			return this.tooMany;
		}
		Set<Row> ofInvoice = this.byText.getOrDefault(invoice.toUpperCase(Locale.ROOT), Set.of());
		Set<Row> ofCode = this.byText.getOrDefault(code, Set.of());
		return Stream
			.concat(ofInvoice.stream().filter((row) -> row.half || ofCode.contains(row)),
					ofCode.stream().filter(Row::half))
			.map(Row::line)
			.findFirst()
			.orElse(null);
	}

	/** A row; half of what it is may be told. */
	private record Row(long line, boolean half) {
	}

}
