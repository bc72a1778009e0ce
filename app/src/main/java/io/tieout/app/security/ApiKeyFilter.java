package io.tieout.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the bearer of an API key. A wrong key is answered at once, even where no key
 * is needed; no key at all leaves the call to the access rules.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ApiKeys keys;

	private final DenialWriter denials;

	ApiKeyFilter(ApiKeys keys, DenialWriter denials) {
		this.keys = keys;
		this.denials = denials;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (authorization == null) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Caller> caller = bearer(authorization);
		if (caller.isEmpty()) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			this.denials.write(request, response, HttpStatus.UNAUTHORIZED, "API_KEY_UNKNOWN",
					"The Authorization header does not hold a known API key as a bearer token.");
			return;
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new CallerAuthentication(caller.get()));
		SecurityContextHolder.setContext(context);
		chain.doFilter(request, response);
	}

	private Optional<Caller> bearer(String authorization) {
		if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return Optional.empty();
		}
		return this.keys.recognise(authorization.substring(SCHEME.length()).strip());
	}

}
