package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every call its correlation, before anything can go wrong with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter extends OncePerRequestFilter {

	private static final String LOG_FIELD = "correlation";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Correlation correlation = Correlation.fromHeader(request.getHeader("traceparent"));
		correlation.attachTo(request);
		response.setHeader(Problem.CORRELATION_HEADER, correlation.id());
		MDC.put(LOG_FIELD, correlation.id());
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(LOG_FIELD);
		}
	}

}
