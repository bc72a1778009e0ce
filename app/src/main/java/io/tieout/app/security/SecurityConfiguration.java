package io.tieout.app.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One stateless filter chain for every path. No cookies, so no cross-site request can
 * carry a caller's rights, and no CSRF token is needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiKeyProperties.class)
class SecurityConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

	@Bean
	ApiKeys apiKeys(ApiKeyProperties properties) {
		if (!properties.apiKeys().isEmpty()) {
			return ApiKeys.of(properties.apiKeys());
		}
		String key = AdministratorKey.readOrCreate(properties.data());
		LOG.info("No API keys are configured; the administrator key is in {}",
				AdministratorKey.file(properties.data()));
		return ApiKeys.ofOne(key, Caller.administrator());
	}

	@Bean
	ListeningAddress listeningAddress(ApiKeyProperties properties, Environment environment) {
		return new ListeningAddress(!properties.apiKeys().isEmpty(), environment);
	}

	@Bean
	SecurityFilterChain closedUnlessOpened(HttpSecurity http, ApiKeys keys, DenialWriter denials,
			ObjectProvider<HandlerMapping> endpoints) {
		http.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new ApiKeyFilter(keys, denials), AuthorizationFilter.class)
			.authorizeHttpRequests(
					(requests) -> requests.anyRequest().access(new AccessByRule(new AccessRules(), endpoints)))
			.exceptionHandling((denied) -> denied.authenticationEntryPoint(unauthenticated(denials))
				.accessDeniedHandler(forbidden(denials)));
		return http.build();
	}

	/**
	 * Each filter would be measured by itself, at a third of the cost of a small call.
	 */
	@Bean
	SecurityObservationSettings withoutObservations() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Rules and endpoints split a path alike, so an encoded slash moves neither. No text
	 * of a caller holds the character NUL, which the database cannot store.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowUrlEncodedSlash(true);
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	private static AuthenticationEntryPoint unauthenticated(DenialWriter denials) {
		return (request, response, ex) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			denials.write(request, response, HttpStatus.UNAUTHORIZED, "API_KEY_MISSING",
					"Send an API key as a bearer token in the Authorization header.");
		};
	}

	private static AccessDeniedHandler forbidden(DenialWriter denials) {
		return (request, response, ex) -> denials.write(request, response, HttpStatus.FORBIDDEN, "ACCESS_DENIED",
				"The roles of this API key do not allow this.");
	}

}
