package io.tieout.app.api.http;

import io.tieout.app.api.problem.BodyTooLargeException;
import io.tieout.app.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds every body: at once where its length is declared, else while it is read. The
 * files endpoint has its own limit, since it streams to disk.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

	private static final String FILES = "/system/v1/files/";

	private final HttpProperties limits;

	private final ProblemWriter problems;

	BodyLimitFilter(HttpProperties limits, ProblemWriter problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long maxBytes = isFile(request) ? this.limits.maxFile().toBytes() : this.limits.maxBody().toBytes();
		if (request.getContentLengthLong() > maxBytes) {
			this.problems.write(request, response, isFile(request) ? BodyTooLargeException.fileProblem(maxBytes)
					: new BodyTooLargeException(maxBytes).problem().saying("Nothing of it was taken."));
			return;
		}
		boolean lengthUnknown = request.getContentLengthLong() < 0;
		chain.doFilter(lengthUnknown ? new BoundedBody(request, maxBytes) : request, response);
	}

	private static boolean isFile(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + FILES);
	}

}
