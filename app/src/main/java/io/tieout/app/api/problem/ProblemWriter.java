package io.tieout.app.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes a problem where no controller is at hand: from a filter or the container.
 */
public interface ProblemWriter {

	/**
	 * Answers with the problem, unless an answer is already on its way.
	 */
	void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;

}
