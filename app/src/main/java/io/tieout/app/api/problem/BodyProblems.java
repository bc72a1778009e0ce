package io.tieout.app.api.problem;

import io.tieout.contract.ContractFault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * What is wrong with a JSON body, by field, line and column. Jackson's own messages are
 * not passed on, since they quote what was sent.
 */
final class BodyProblems {

	private BodyProblems() {
	}

	static Problem of(Throwable unreadable) {
		for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
			if (cause instanceof BodyTooLargeException tooLarge) {
				return tooLarge.problem();
			}
			if (cause instanceof JacksonException jackson) {
				return ofJackson(jackson);
			}
		}
		return Problem.of(HttpStatus.BAD_REQUEST, "BODY_EMPTY", "The request needs a body that can be read.");
	}

	private static Problem ofJackson(JacksonException ex) {
		if (ex.getCause() instanceof BodyTooLargeException tooLarge) {
			return tooLarge.problem();
		}
		ContractFault fault = ContractFault.of(ex);
		if (ex instanceof StreamReadException) {
			return located(Problem.of(HttpStatus.BAD_REQUEST, fault.code(), fault.detail()), ex.getLocation());
		}
		Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.code(), fault.detail());
		return fault.field().isEmpty() ? problem : problem.with("field", fault.field().substring(1));
	}

	private static Problem located(Problem problem, @Nullable TokenStreamLocation location) {
		return (location != null) ? problem.with("line", location.getLineNr()).with("column", location.getColumnNr())
				: problem;
	}

}
