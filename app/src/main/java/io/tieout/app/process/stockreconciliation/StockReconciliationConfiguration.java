package io.tieout.app.process.stockreconciliation;

import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.authority.Authorities;
import io.tieout.app.lane.Batch;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.projections.support.ViewPositions;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
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
	StockBalances stockBalances(@Batch JdbcClient jdbc) {
		return new LedgerBalances(new StockLedgerQueries(jdbc), new ViewPositions(jdbc));
	}

	@Bean
	AnchorAuthority anchorAuthority(Authorities authorities) {
		return (source, location) -> authorities.may(source, AuthorityRight.ANCHOR, AuthoritySubject.stockOf(location));
	}

	@Bean
	StockReconciliationProcess stockReconciliationProcess(@Batch JdbcClient jdbc, EventReader reader,
			PostgresEventStore store, StockBalances balances, AnchorAuthority authority, StockReconciliationTerms terms,
			BulkCommands commands) {
		return new StockReconciliationProcess(jdbc, new StatedItems(reader, new StoredProducts(store)), balances,
				authority, terms, commands);
	}

	@Bean
	VarianceDecisions varianceDecisions(PostgresEventStore store, @Live EventReader reader, Commands commands) {
		return new VarianceDecisions(store, new PositionHistories(reader), commands);
	}

}
