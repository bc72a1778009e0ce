package io.tieout.app.api.docs;

import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers who asks for a document that there is not.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownDocument {

	private final ProblemWriter problems;

	UnknownDocument(ProblemWriter problems) {
		this.problems = problems;
	}

	@ExceptionHandler(OpenApiResourceNotFoundException.class)
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.problems.write(request, response, Problem.notFound("PATH_UNKNOWN", "There is no document of this name."));
	}

}
