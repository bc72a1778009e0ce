package io.tieout.app.authority;

import io.tieout.eventstore.Commands;
import io.tieout.eventstore.PostgresEventStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires authority.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthorityProperties.class)
class AuthorityConfiguration {

	@Bean
	Authorities authorities(PostgresEventStore store) {
		return new StoredAuthorities(store);
	}

	@Bean
	InitialGrants initialGrants(AuthorityProperties properties, Authorities authorities, Commands commands,
			Clock clock) {
		return new InitialGrants(properties.stated(), authorities, commands, clock);
	}

}
