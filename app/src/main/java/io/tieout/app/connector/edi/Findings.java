package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one message, so that its sender learns everything at once.
 */
final class Findings {

	/** What a sender can take in at once. */
	private static final int MAX_PROBLEMS = 20;

	private final long line;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Findings on a message.
	 * @param line its number among those of its file
	 */
	Findings(long line) {
		this.line = line;
	}

	void add(Segment segment, int element, String code, String detail) {
		if (this.problems.size() < MAX_PROBLEMS) {
			this.problems.add(Problem.ofField(this.line, segment.place(element), code, detail));
		}
	}

	/**
	 * The message takes back another, which reports do not: a later one holds.
	 */
	void addCancellation(Segment segment, int element) {
		add(segment, element, "PURPOSE_UNSUPPORTED",
				"A cancellation of a report is not taken; send a report with the right figures, which holds by its"
						+ " later cut-off.");
	}

	/**
	 * Makes a value of an element; {@code null} and a problem if it is none.
	 */
	<T> @Nullable T value(Segment segment, int element, String text, Function<String, T> reader) {
		try {
			return reader.apply(text);
		}
		catch (InvalidValueException ex) {
			add(segment, element, ex.code(), String.valueOf(ex.getMessage()));
			return null;
		}
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

}
