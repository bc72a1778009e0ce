package io.tieout.app.api.problem;

import org.springframework.http.HttpStatusCode;

/**
 * The words for what the protocol itself refuses, by status.
 */
final class StatusProblems {

	private StatusProblems() {
	}

	static Problem of(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> Problem.of(status, "PATH_UNKNOWN", "There is nothing at this path.");
			case 405 -> Problem.of(status, "METHOD_NOT_ALLOWED",
					"This path does not take that method; the Allow header names those it takes.");
			case 406 -> Problem.of(status, "NOT_ACCEPTABLE",
					"None of the media types in the Accept header can be produced here.");
			case 413 -> Problem.of(status, "BODY_TOO_LARGE", "The body is larger than this path takes.");
			case 415 -> Problem.of(status, "MEDIA_TYPE_UNSUPPORTED",
					"This path does not take that Content-Type; the Accept header of the answer names those it takes.");
			case 503 -> Problem.of(status, "UNAVAILABLE", "The service cannot answer now. Try again.");
			default -> status.is5xxServerError()
					? Problem.of(status, "INTERNAL_ERROR",
							"Something failed inside. Name the correlationId to the operator.")
					: Problem.of(status, "REQUEST_INVALID",
							"The request cannot be understood. In an address, an id has no slash, %, ; or \\: write ~1, ~2, ~3, ~4.");
		};
	}

}
