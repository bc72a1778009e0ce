package io.tieout.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides each request by the table of access. A request that no line speaks of is
 * granted only if no endpoint would take it, so that a known caller who mistypes a path
 * or a method learns that instead of being told it is forbidden.
 */
final class AccessByRule implements AuthorizationManager<RequestAuthorizationContext> {

	private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

	private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

	private final AccessRules rules;

	private final ObjectProvider<HandlerMapping> endpoints;

	AccessByRule(AccessRules rules, ObjectProvider<HandlerMapping> endpoints) {
		this.rules = rules;
		this.endpoints = endpoints;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> authentication,
			RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		if (request.getDispatcherType() != DispatcherType.REQUEST) {
			return GRANTED;
		}
		Optional<AccessRule> rule = this.rules.ruleFor(request);
		if (rule.isPresent() && rule.get().isOpen()) {
			return GRANTED;
		}
		if (!(authentication.get() instanceof CallerAuthentication known)) {
			return DENIED;
		}
		boolean granted = rule.map((line) -> known.getPrincipal().hasOneOf(line.roles()))
			.orElseGet(() -> noEndpointTakes(request));
		return granted ? GRANTED : DENIED;
	}

	private boolean noEndpointTakes(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		List<HandlerMapping> mappings = this.endpoints.orderedStream().toList();
		try {
			for (HandlerMapping mapping : mappings) {
				if (mapping.getHandler(request) != null) {
					return false;
				}
			}
			return true;
		}
		catch (Exception ex) {
			// the mapping itself refuses method or media type: nothing will be called
			return true;
		}
	}

}
