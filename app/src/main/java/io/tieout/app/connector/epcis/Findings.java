package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one event, so that its sender learns everything at once.
 * Places are JSON pointers into the event.
 */
final class Findings {

	/** What a sender can take in at once. */
	private static final int MAX_PROBLEMS = 20;

	private final long line;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Findings on an event.
	 * @param line number of the event in its document, or its line
	 */
	Findings(long line) {
		this.line = line;
	}

	void add(String pointer, String code, String detail) {
		if (this.problems.size() < MAX_PROBLEMS) {
			this.problems.add(Problem.ofField(this.line, pointer, code, detail));
		}
	}

	void addAll(List<Problem> found) {
		this.problems.addAll(found);
	}

	/**
	 * Makes a value of a text; {@code null} and a problem if it is none.
	 */
	<T> @Nullable T value(String pointer, String text, Function<String, T> reader) {
		try {
			return reader.apply(text);
		}
		catch (InvalidValueException ex) {
			add(pointer, ex.code(), String.valueOf(ex.getMessage()));
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
