package io.tieout.app.config;

import io.tieout.eventstore.PostgresEventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is checked last, when everything else stands.
 */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

	@Bean
	StartGuard startGuard(org.axonframework.config.Configuration axon, PostgresEventStore store) {
		return new StartGuard(axon, store);
	}

}
