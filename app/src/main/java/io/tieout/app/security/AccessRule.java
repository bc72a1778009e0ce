package io.tieout.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * One line of the table of access: who may use a method of a path.
 *
 * @param method the HTTP method
 * @param pattern the path pattern, as the endpoint maps it
 * @param roles any of these suffices; empty for an open path
 * @param path recognises the path
 */
record AccessRule(HttpMethod method, String pattern, Set<Role> roles, PathPatternRequestMatcher path) {

	static AccessRule get(String pattern, Role... roles) {
		return of(HttpMethod.GET, pattern, roles);
	}

	static AccessRule post(String pattern, Role... roles) {
		return of(HttpMethod.POST, pattern, roles);
	}

	static AccessRule delete(String pattern, Role... roles) {
		return of(HttpMethod.DELETE, pattern, roles);
	}

	static AccessRule open(String pattern) {
		return new AccessRule(HttpMethod.GET, pattern, Set.of(), path(pattern));
	}

	/**
	 * An endpoint that its senders sign for: it is open here, and checks the signature
	 * before anything else.
	 */
	static AccessRule signed(String pattern) {
		return new AccessRule(HttpMethod.POST, pattern, Set.of(), path(pattern));
	}

	private static AccessRule of(HttpMethod method, String pattern, Role... roles) {
		if (roles.length == 0) {
			throw new IllegalArgumentException("A closed path names its roles: " + pattern);
		}
		Set<Role> named = EnumSet.copyOf(Arrays.asList(roles));
		return new AccessRule(method, pattern, named, path(pattern));
	}

	private static PathPatternRequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	/**
	 * Whether the request is one this line speaks of; asking for the head of a page is
	 * reading it.
	 */
	boolean speaksOf(HttpServletRequest request) {
		String asked = request.getMethod();
		boolean sameMethod = this.method.matches(asked)
				|| (this.method == HttpMethod.GET && HttpMethod.HEAD.matches(asked));
		return sameMethod && this.path.matches(request);
	}

	boolean isOpen() {
		return this.roles.isEmpty();
	}

}
