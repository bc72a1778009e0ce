package io.tieout.app.process.privacy;

import io.tieout.app.lane.Batch;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.support.Views;
import io.tieout.sealing.ErasureLedger;
import io.tieout.sealing.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires what is done for a person who asks.
 */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

	@Bean
	PrivacyRequests privacyRequests(Commands commands, CustomerQueries customers, @Live EventReader reader) {
		return new PrivacyRequests(commands, customers, reader);
	}

	@Bean
	PersonalTraces personalTraces(@Batch JdbcClient jdbc, Views views) {
		return new PersonalTraces(jdbc, views);
	}

	@Bean
	ErasureProcess erasureProcess(EventReader reader, Commands commands, KeyRing keys, ErasureLedger ledger,
			@Batch JdbcClient jdbc, PersonalTraces traces) {
		return new ErasureProcess(reader, commands, keys, ledger, new ErasureTable(jdbc), traces);
	}

}
