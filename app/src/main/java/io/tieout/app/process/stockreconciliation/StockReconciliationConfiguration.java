package io.tieout.app.process.stockreconciliation;

import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.lane.Batch;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires stock reconciliation.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockReconciliationTerms.class)
class StockReconciliationConfiguration {

	@Bean
	StockBalances stockBalances(EventReader reader) {
		return new PositionHistories(reader);
	}

	@Bean
	AnchorAuthority anchorAuthority() {
		return AnchorAuthority.NOBODY;
	}

	@Bean
	StockReconciliationProcess stockReconciliationProcess(@Batch JdbcClient jdbc, EventReader reader,
			PostgresEventStore store, StockBalances balances, AnchorAuthority authority, StockReconciliationTerms terms,
			BulkCommands commands) {
		return new StockReconciliationProcess(jdbc, new StatedItems(reader, new StoredProducts(store)), balances,
				authority, terms, commands);
	}

	@Bean
	StockLedger stockLedger(@Live EventReader reader) {
		return new StockLedger(reader);
	}

	@Bean
	VarianceDecisions varianceDecisions(PostgresEventStore store, @Live EventReader reader, Commands commands) {
		return new VarianceDecisions(store, reader, commands);
	}

}
