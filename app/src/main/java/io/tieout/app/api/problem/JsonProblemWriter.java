package io.tieout.app.api.problem;

import io.tieout.app.security.DenialWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems as {@code application/problem+json}.
 */
@Component
final class JsonProblemWriter implements ProblemWriter, DenialWriter {

	private final JsonMapper json;

	JsonProblemWriter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			String detail) throws IOException {
		write(request, response, Problem.of(status, code, detail));
	}

	@Override
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		byte[] body = this.json.writeValueAsBytes(documentFor(request, response, problem));
		response.setStatus(problem.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static ProblemDetail documentFor(HttpServletRequest request, HttpServletResponse response,
			Problem problem) {
		Object dispatchedFrom = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (dispatchedFrom != null) ? dispatchedFrom.toString() : request.getRequestURI();
		return problem.document(path, response.getHeader(Problem.CORRELATION_HEADER));
	}

}
