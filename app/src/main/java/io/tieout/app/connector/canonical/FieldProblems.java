package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what is wrong with one object, so that its sender learns everything at once.
 */
final class FieldProblems {

	/** What a sender can take in at once. */
	private static final int MAX_PROBLEMS = 20;

	private static final Pattern OF_LINE = Pattern.compile("lines\\[(\\d{1,6})]\\..*");

	private final long line;

	private final List<Long> rowLines;

	private final List<Problem> problems = new ArrayList<>();

	FieldProblems(long line, List<Long> rowLines) {
		this.line = line;
		this.rowLines = rowLines;
	}

	/**
	 * Notes a problem of a field.
	 * @param path the field, such as {@code lines[2].quantity}
	 */
	void add(String path, String code, String detail) {
		if (this.problems.size() < MAX_PROBLEMS) {
			this.problems.add(Problem.ofField(lineOf(path), path, code, detail));
		}
	}

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

	List<Problem> all() {
		return this.problems;
	}

	private long lineOf(String path) {
		Matcher matcher = OF_LINE.matcher(path);
		if (matcher.matches() && Integer.parseInt(matcher.group(1)) < this.rowLines.size()) {
			return this.rowLines.get(Integer.parseInt(matcher.group(1)));
		}
		return this.line;
	}

}
