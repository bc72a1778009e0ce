package io.tieout.app.process.identity;

import io.tieout.app.lane.Batch;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.EventReader;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.Sealer;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires the resolution of identities.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

	@Bean
	IdentitySettings identitySettings(IdentityProperties properties) {
		return properties.settings();
	}

	@Bean
	IdentifierHashes identifierHashes(BlindIndex index, IdentitySettings settings) {
		return new IdentifierHashes(index, settings);
	}

	@Bean
	IdentityProcess identityProcess(IdentitySettings settings, Sealer sealer, BlindIndex index, BulkCommands commands,
			EventReader reader, @Batch JdbcClient jdbc) {
		return new IdentityProcess(settings, sealer, index, commands, reader, jdbc);
	}

	@Bean
	IdentityModels identityModels(IdentitySettings settings, Sealer sealer, BlindIndex index, BulkCommands commands,
			@Batch DataSource batch) {
		return new IdentityModels(settings, sealer, index, commands, batch);
	}

}
