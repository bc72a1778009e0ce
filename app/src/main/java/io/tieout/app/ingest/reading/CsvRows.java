package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads CSV (RFC 4180, a header line, a comma or whatever else stands between cells) row
 * by row. A row of another shape than the header, or with a quote that never closes, is
 * unreadable alone.
 */
public final class CsvRows {

	/** A quoted value with more line breaks is taken for a quote that never closes. */
	private static final int MAX_LINES_PER_ROW = 100;

	private static final char COMMA = ',';

	private static final CsvFactory FACTORY = new CsvFactory();

	private final Lines lines;

	private final String headerText;

	private final Cells cells;

	private final List<String> columns;

	private CsvRows(Lines lines, String headerText, char delimiter) {
		this.lines = lines;
		this.headerText = headerText;
		this.cells = new Cells(delimiter);
		this.columns = List.copyOf(columns(headerText, this.cells));
	}

	/**
	 * Reads the header. What is wrong with it is said by number and not by name: the
	 * first line of a body without a header is somebody's data.
	 * @throws BodyRefusedException {@code BODY_EMPTY}, {@code BODY_NOT_CSV} or
	 * {@code COLUMN_TWICE}
	 */
	public static CsvRows open(Reader body) throws IOException {
		return open(body, COMMA);
	}

	/**
	 * The same where something else than a comma stands between cells.
	 */
	public static CsvRows open(Reader body, char delimiter) throws IOException {
		Lines lines = new Lines(body);
		Line header = lines.nextNotBlank();
		if (header == null) {
			throw new BodyRefusedException("BODY_EMPTY", "The body is empty.");
		}
		return new CsvRows(lines, header.text(), delimiter);
	}

	/**
	 * Reads kept rows again.
	 * @param line line of the body on which they started
	 */
	public static CsvRows reopen(String headerText, String rows, long line) {
		return reopen(headerText, rows, line, COMMA);
	}

	/**
	 * The same where something else than a comma stands between cells.
	 */
	public static CsvRows reopen(String headerText, String rows, long line, char delimiter) {
		return new CsvRows(new Lines(new StringReader(rows), line, Lines.MAX_LENGTH), headerText, delimiter);
	}

	private static List<String> columns(String headerText, Cells cells) {
		List<String> names = new ArrayList<>();
		try {
			for (String name : cells.of(headerText)) {
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
			cells = this.cells.of(text);
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
		boolean open = this.cells.opensQuote(first.text(), false);
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
			open = this.cells.opensQuote(more.text(), true);
		}
		return text.toString();
	}

	/**
	 * How a line falls into cells.
	 *
	 * @param delimiter what stands between them
	 * @param context tells the parser
	 */
	private record Cells(char delimiter, ObjectReadContext context) {

		Cells(char delimiter) {
			this(delimiter, new Separated(CsvSchema.emptySchema().withColumnSeparator(delimiter)));
		}

		/**
		 * Whether a quote is open at the end of a line. A quote opens at the beginning of
		 * a cell only.
		 */
		boolean opensQuote(String line, boolean openBefore) {
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
					cellStarts = character == this.delimiter;
				}
			}
			return open;
		}

		List<String> of(String text) {
			List<String> cells = new ArrayList<>();
			try (JsonParser parser = FACTORY.createParser(this.context, text)) {
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

	/** The parser's usual ways, but for what stands between cells. */
	private static final class Separated extends ObjectReadContext.Base {

		private final CsvSchema schema;

		Separated(CsvSchema schema) {
			this.schema = schema;
		}

		@Override
		public FormatSchema getSchema() {
			return this.schema;
		}

	}

}
