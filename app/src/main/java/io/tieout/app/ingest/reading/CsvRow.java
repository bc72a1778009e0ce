package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV body.
 *
 * @param line line of the body on which it starts
 * @param text the row as it came, line breaks within quotes included
 * @param cells its cells, as many as the header has; of an unreadable row those that
 * could be told apart, which may be none
 * @param problem why it could not be read, {@code null} if it was
 */
public record CsvRow(long line, String text, List<String> cells, @Nullable Problem problem) {

	/**
	 * Stands for a cell with bytes that are no text. No text that could be read is the
	 * same.
	 */
	public static final String LOST = "\uDC00";

	public CsvRow {
		cells = List.copyOf(cells);
	}

	static CsvRow unreadable(String text, Problem problem) {
		return unreadable(text, List.of(), problem);
	}

	static CsvRow unreadable(String text, List<String> cells, Problem problem) {
		return new CsvRow(problem.line(), text, cells, problem);
	}

}
