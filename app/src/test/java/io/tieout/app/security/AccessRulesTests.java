package io.tieout.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.app.ServiceOnPort;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every mapping of the running service: each has its own line in the table of
 * access, and each line has a mapping.
 */
class AccessRulesTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void everyEndpointHasARule() {
		Set<String> endpoints = endpoints();
		endpoints.removeAll(rules());
		endpoints.removeIf((endpoint) -> endpoint.endsWith(" /error"));
		assertThat(endpoints).as("endpoints without a rule").isEmpty();
	}

	@Test
	void everyRuleHasAnEndpoint() {
		Set<String> rules = rules();
		rules.removeAll(endpoints());
		rules.removeIf((rule) -> rule.endsWith("/**") || rule.startsWith("GET /actuator/health/"));
		assertThat(rules).as("rules without an endpoint").isEmpty();
	}

	@Test
	void aRuleIsOpenOnlyWhereItSaysSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> AccessRule.get("/ops/v1/views"));
		assertThat(new AccessRules().all().stream().filter(AccessRule::isOpen).map(AccessRule::pattern))
			.allMatch((pattern) -> pattern.equals("/") || pattern.startsWith("/openapi")
					|| pattern.startsWith("/swagger-ui") || pattern.equals("/actuator/health/liveness")
					|| pattern.equals("/system/v1/webhooks/shopify"));
	}

	@Test
	void everyRoleMayDoSomething() {
		Set<Role> named = new AccessRules().all()
			.stream()
			.flatMap((rule) -> rule.roles().stream())
			.collect(Collectors.toSet());
		assertThat(named).containsExactlyInAnyOrder(Role.SERVICE, Role.FINANCE, Role.AUDITOR, Role.OPERATOR,
				Role.STEWARD);
	}

	/** Its senders have no key and sign what they send. */
	@Test
	void onlyWebhooksMayChangeAnythingWithoutAKey() {
		assertThat(new AccessRules().all()
			.stream()
			.filter((rule) -> rule.isOpen() && rule.method() != HttpMethod.GET)
			.map(AccessRule::pattern)).containsExactly("/system/v1/webhooks/shopify");
	}

	/** Verifying reads; everything else that is posted changes something. */
	@Test
	void anAuditorReadsOnly() {
		assertThat(new AccessRules().all()
			.stream()
			.filter((rule) -> rule.roles().contains(Role.AUDITOR) && rule.method() != HttpMethod.GET)
			.map(AccessRule::pattern)).containsExactly("/audit/v1/verifications");
	}

	private static Set<String> rules() {
		return new AccessRules().all()
			.stream()
			.map((rule) -> rule.method() + " " + rule.pattern())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> endpoints() {
		return service.context()
			.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.map((mapping) -> mapping.getHandlerMethods().keySet())
			.flatMap(Collection::stream)
			.flatMap(AccessRulesTests::endpoints)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> endpoints(RequestMappingInfo info) {
		Set<String> methods = info.getMethodsCondition()
			.getMethods()
			.stream()
			.map(Enum::name)
			.collect(Collectors.toSet());
		Set<String> asked = methods.isEmpty() ? Set.of("GET") : methods;
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> asked.stream().map((method) -> method + " " + pattern));
	}

}
