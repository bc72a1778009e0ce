package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;

/**
 * Reads CSV (RFC 4180, comma, a header line) row by row. A row of another shape than the
 * header, or with a quote that never closes, is unreadable alone.
 */
public final class CsvRows {

	/** A quoted value with more line breaks is taken for a quote that never closes. */
	private static final int MAX_LINES_PER_ROW = 100;

	private static final CsvFactory FACTORY = new CsvFactory();

	private final Lines lines;

	private final String headerText;

	private final List<String> columns;

	private CsvRows(Lines lines, String headerText, List<String> columns) {
		this.lines = lines;
		this.headerText = headerText;
		this.columns = List.copyOf(columns);
	}

	/**
	 * Reads the header. What is wrong with it is said by number and not by name: the
	 * first line of a body without a header is somebody's data.
	 * @throws BodyRefusedException {@code BODY_EMPTY}, {@code BODY_NOT_CSV} or
	 * {@code COLUMN_TWICE}
	 */
	public static CsvRows open(Reader body) throws IOException {
		Lines lines = new Lines(body);
		Line header = lines.nextNotBlank();
		if (header == null) {
			throw new BodyRefusedException("BODY_EMPTY", "The body is empty.");
		}
		return new CsvRows(lines, header.text(), columns(header.text()));
	}

	/**
	 * Reads kept rows again.
	 * @param line line of the body on which they started
	 */
	public static CsvRows reopen(String headerText, String rows, long line) {
		return new CsvRows(new Lines(new StringReader(rows), line, Lines.MAX_LENGTH), headerText, columns(headerText));
	}

	private static List<String> columns(String headerText) {
		List<String> names = new ArrayList<>();
		try {
			for (String name : cells(headerText)) {
				String stripped = name.strip();
				if (names.contains(stripped)) {
					throw new BodyRefusedException("COLUMN_TWICE", "The header names column "
							+ (names.indexOf(stripped) + 1) + " and column " + (names.size() + 1) + " alike.");
				}
				names.add(stripped);
			}
		}
		catch (JacksonException ex) {
			throw new BodyRefusedException("BODY_NOT_CSV", "The first line is no CSV header.");
		}
		return names;
	}

	/**
	 * The header line as it came.
	 */
	public String headerText() {
		return this.headerText;
	}

	/**
	 * The columns' names.
	 */
	public List<String> columns() {
		return this.columns;
	}

	/**
	 * The next row, {@code null} after the last.
	 */
	public @Nullable CsvRow next() throws IOException {
		Line first = this.lines.nextNotBlank();
		if (first == null) {
			return null;
		}
		if (first.tooLong()) {
			return CsvRow.unreadable(first.text(), Problem.ofRecord(first.number(), "LINE_TOO_LONG",
					"A line has at most " + Lines.MAX_LENGTH + " characters."));
		}
		String text = wholeRow(first);
		if (text == null) {
			return CsvRow.unreadable(first.text(),
					Problem.ofRecord(first.number(), "QUOTE_UNCLOSED", "The row opens a quote that does not close."));
		}
		return row(first.number(), text);
	}

	private CsvRow row(long line, String text) {
		boolean malformed = StrictReader.isMarked(text);
		List<String> cells;
		try {
			cells = cells(text);
		}
		catch (JacksonException ex) {
			int column = (ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 1;
			return malformed ? malformed(line, text, List.of()) : CsvRow.unreadable(text,
					Problem.atColumn(line, column, "ROW_INVALID", "The row is no CSV from this character on."));
		}
		if (malformed) {
			return malformed(line, text, cells);
		}
		if (cells.size() == this.columns.size()) {
			return new CsvRow(line, text, cells, null);
		}
		int broken = Math.min(cells.size(), this.columns.size()) + 1;
		return CsvRow.unreadable(text, cells, Problem.atColumn(line, broken, "ROW_SHAPE",
				"The row has " + cells.size() + " columns, the header has " + this.columns.size() + "."));
	}

	private static CsvRow malformed(long line, String text, List<String> cells) {
		return CsvRow.unreadable(StrictReader.spelledOut(text),
				cells.stream().map((cell) -> StrictReader.isMarked(cell) ? CsvRow.LOST : cell).toList(),
				StrictReader.malformed(line));
	}

	/**
	 * The row that starts with a line, with the lines its quotes run over; {@code null}
	 * if a quote never closes.
	 */
	private @Nullable String wholeRow(Line first) throws IOException {
		boolean open = opensQuote(first.text(), false);
		if (!open) {
			return first.text();
		}
		StringBuilder text = new StringBuilder(first.text());
		List<Line> taken = new ArrayList<>();
		while (open) {
			Line more = (taken.size() < MAX_LINES_PER_ROW) ? this.lines.next() : null;
			if (more == null || text.length() + more.text().length() > Lines.MAX_LENGTH) {
				if (more != null) {
					taken.add(more);
				}
				this.lines.pushBack(taken);
				return null;
			}
			taken.add(more);
			text.append('\n').append(more.text());
			open = opensQuote(more.text(), true);
		}
		return text.toString();
	}

	/**
	 * Whether a quote is open at the end of a line. A quote opens at the beginning of a
	 * cell only.
	 */
	private static boolean opensQuote(String line, boolean openBefore) {
		boolean open = openBefore;
		boolean cellStarts = !openBefore;
		for (int index = 0; index < line.length(); index++) {
			char character = line.charAt(index);
			if (open && character == '"') {
				boolean doubled = index + 1 < line.length() && line.charAt(index + 1) == '"';
				index += doubled ? 1 : 0;
				open = doubled;
			}
			else if (!open) {
				open = cellStarts && character == '"';
				cellStarts = character == ',';
			}
		}
		return open;
	}

	private static List<String> cells(String text) {
		List<String> cells = new ArrayList<>();
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
			JsonToken token = parser.nextToken();
			while (token != null) {
				if (token == JsonToken.VALUE_STRING) {
					cells.add(parser.getString());
				}
				token = parser.nextToken();
			}
		}
		return cells;
	}

}
