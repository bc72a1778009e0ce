package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How many items a page holds.
 */
public final class Limit {

	private static final int DEFAULT = 100;

	private static final int MAX = 1000;

	private Limit() {
	}

	/**
	 * The number asked for, or 100.
	 * @throws io.tieout.app.api.problem.ProblemException {@code LIMIT_INVALID} beyond 1
	 * to 1000
	 */
	public static int of(@Nullable Integer asked) {
		if (asked == null) {
			return DEFAULT;
		}
		if (asked < 1 || asked > MAX) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "LIMIT_INVALID", "A limit is a number from 1 to " + MAX + ".")
				.asException();
		}
		return asked;
	}

}
