package io.tieout.app.process.erpposting;

import io.tieout.app.lane.Batch;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires ERP posting.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ErpPostingTerms.class, Companies.class })
class ErpPostingConfiguration {

	@Bean
	ErpPostingProcess erpPostingProcess(@Batch JdbcClient jdbc, EventReader reader, Commands commands,
			ErpPostingTerms terms, Companies companies) {
		return new ErpPostingProcess(jdbc, reader, commands, terms, companies);
	}

	@Bean
	PendingPostings pendingPostings(@Batch JdbcClient jdbc) {
		return new PendingPostings(jdbc);
	}

}
