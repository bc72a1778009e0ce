package io.tieout.app.api.http;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that is safe to open: a text that a spreadsheet would take for a formula is
 * marked as text by an apostrophe. Numbers and amounts stay numbers.
 */
public final class CsvExport implements AutoCloseable {

	/** Media type of an export. */
	public static final String TEXT_CSV = "text/csv";

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private final Writer out;

	/**
	 * Begins an export as the answer to a call.
	 */
	public static CsvExport to(HttpServletResponse response, List<String> header) throws IOException {
		response.setContentType(TEXT_CSV + ";charset=UTF-8");
		return new CsvExport(response.getOutputStream(), header);
	}

	CsvExport(OutputStream out, List<String> header) throws IOException {
		this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		row(header.toArray());
	}

	/**
	 * Writes a row; a missing value is an empty cell.
	 */
	public void row(@Nullable Object... cells) throws IOException {
		for (int index = 0; index < cells.length; index++) {
			if (index > 0) {
				this.out.write(',');
			}
			this.out.write(cell(cells[index]));
		}
		this.out.write("\r\n");
	}

	/**
	 * Writes a row for each item.
	 * @throws UncheckedIOException if the caller has gone
	 */
	public <T> Consumer<T> each(Function<T, @Nullable Object[]> cells) {
		return (item) -> {
			try {
				row(cells.apply(item));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Money money) {
			return money.toDecimal().toPlainString();
		}
		if (value instanceof Number || value instanceof Quantity || value instanceof Enum<?>) {
			return value.toString();
		}
		return quoted(harmless(value.toString()));
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private static String quoted(String text) {
		boolean plain = text.chars().noneMatch((sign) -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	@Override
	public void close() throws IOException {
		this.out.flush();
	}

}
