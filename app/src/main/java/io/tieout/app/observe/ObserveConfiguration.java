package io.tieout.app.observe;

import io.tieout.app.controls.ControlDesk;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.process.ProcessRunners;
import io.tieout.app.process.erpposting.PendingPostings;
import io.tieout.contract.MessageCatalog;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.projections.shortfalls.ShortfallQueries;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.stockstatements.StockStatementQueries;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.support.Views;
import io.tieout.reconciliation.Flow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires metrics, health and information.
 */
@Configuration(proxyBeanMethods = false)
class ObserveConfiguration {

	@Bean
	ViewMetrics viewMetrics(Views views, Clock clock) {
		return new ViewMetrics(views, clock);
	}

	@Bean
	ProcessMetrics processMetrics(ProcessRunners runners, EventReader reader, Clock clock) {
		return new ProcessMetrics(runners, reader, clock);
	}

	@Bean
	ProcessHealth processesHealthIndicator(ProcessRunners runners) {
		return new ProcessHealth(runners);
	}

	@Bean
	IngestMetrics ingestMetrics(Ingestion ingestion, Clock clock) {
		return new IngestMetrics(ingestion, clock);
	}

	@Bean
	BreakMetrics breakMetrics(ProcessRunners runners, BreakQueries breaks, Clock clock) {
		List<Flow> flows = new ArrayList<>(runners.flows());
		flows.add(ControlDesk.FLOW);
		return new BreakMetrics(flows, breaks, clock);
	}

	@Bean
	ControlMetrics controlMetrics(ControlDesk controls, Clock clock) {
		return new ControlMetrics(controls, clock);
	}

	@Bean
	PostingMetrics postingMetrics(PendingPostings postings, Clock clock) {
		return new PostingMetrics(postings, clock);
	}

	@Bean
	StockMetrics stockMetrics(AvailabilityQueries availability, StockStatementQueries statements,
			ShortfallQueries shortfalls, Clock clock) {
		return new StockMetrics(availability, statements, shortfalls, clock);
	}

	@Bean
	StoreMetrics storeMetrics(EventReader reader) {
		return new StoreMetrics(reader);
	}

	@Bean
	ViewHealth viewsHealthIndicator(Views views) {
		return new ViewHealth(views);
	}

	@Bean
	DatabaseHealth dbHealthIndicator(@Qualifier("probe") DataSource probe) {
		return new DatabaseHealth(probe);
	}

	@Bean
	StoreHealth eventStoreHealthIndicator(PostgresEventStore store) {
		return new StoreHealth(store);
	}

	@Bean
	StoreInfo storeInfo(EventReader reader, MessageCatalog catalog) {
		return new StoreInfo(reader, catalog);
	}

}
