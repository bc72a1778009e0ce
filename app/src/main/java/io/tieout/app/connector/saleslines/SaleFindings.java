package io.tieout.app.connector.saleslines;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.TextFlaw;
import io.tieout.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and collects what is wrong with them.
 */
final class SaleFindings {

	private final long line;

	private final List<Problem> problems = new ArrayList<>();

	SaleFindings(long line) {
		this.line = line;
	}

	/**
	 * A cell that must be there.
	 */
	<T> @Nullable T required(String column, String text, Function<String, T> reader) {
		if (text.isEmpty()) {
			add(column, "FIELD_MISSING", "This field is required.");
			return null;
		}
		return optional(column, text, reader);
	}

	/**
	 * A cell that may be empty.
	 */
	<T> @Nullable T optional(String column, String text, Function<String, T> reader) {
		TextFlaw flaw = TextFlaw.of(text);
		if (flaw != null) {
			add(column, flaw.name(), flaw.detail());
			return null;
		}
		try {
			return reader.apply(text);
		}
		catch (InvalidValueException ex) {
			add(column, ex.code(), String.valueOf(ex.getMessage()));
			return null;
		}
	}

	void add(String column, String code, String detail) {
		this.problems.add(Problem.ofField(this.line, column, code, detail));
	}

	List<Problem> problems() {
		return this.problems;
	}

}
