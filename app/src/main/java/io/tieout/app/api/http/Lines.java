package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * How many lines a request about goods may have.
 */
public final class Lines {

	private static final int MOST = 10_000;

	private Lines() {
	}

	/**
	 * Requires 1 to 10,000 lines; otherwise a 422 {@code LINES_INVALID}.
	 * @param what what has the lines, for people
	 */
	public static void require(String what, List<?> lines) {
		if (lines.isEmpty() || lines.size() > MOST) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "LINES_INVALID", what + " has 1 to " + MOST + " lines.")
				.asException();
		}
	}

}
