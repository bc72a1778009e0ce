package io.tieout.app.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.aggregate.DomainCatalog;
import io.tieout.aggregate.DomainModule;
import io.tieout.app.lane.Batch;
import io.tieout.app.lane.Live;
import io.tieout.app.observe.CountedBulkCommands;
import io.tieout.app.observe.CountedCommands;
import io.tieout.app.observe.UnreadableEvents;
import io.tieout.contract.ContractSerializer;
import io.tieout.contract.MessageCatalog;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.ChainVerifier;
import io.tieout.eventstore.CloudEventWriter;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.DeciderRegistry;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventTail;
import io.tieout.eventstore.PostgresEventStore;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The event store of this node and the ways into it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class EventStoreConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	MessageCatalog messageCatalog(List<DomainModule> domains) {
		return DomainCatalog.of(domains);
	}

	@Bean
	DeciderRegistry deciderRegistry(List<DomainModule> domains) {
		return new DeciderRegistry(domains);
	}

	@Bean
	PostgresEventStore postgresEventStore(StoreProperties properties, DataSource live, @Batch DataSource batch,
			DeciderRegistry deciders, MessageCatalog catalog, ContractSerializer serializer, Clock clock,
			MeterRegistry meters) {
		PostgresEventStore store = new PostgresEventStore(properties.settings(), live, batch, deciders, catalog,
				serializer, clock, meters);
		store.onUnreadable(new UnreadableEvents(meters, clock));
		return store;
	}

	/** Started here, since whoever sends a command has this bean. */
	@Bean
	Commands commands(PostgresEventStore store, CommandBus commandBus, EventBus eventBus, MeterRegistry meters) {
		Commands commands = store.connect(commandBus, eventBus);
		store.start();
		return new CountedCommands(commands, meters);
	}

	@Bean
	BulkCommands bulkCommands(PostgresEventStore store, MeterRegistry meters) {
		return new CountedBulkCommands(store.bulk(), "batch", meters);
	}

	@Bean
	EventReader eventReader(PostgresEventStore store) {
		return store.reader();
	}

	@Bean
	EventTail eventTail(PostgresEventStore store) {
		return store.tail();
	}

	/** For what a caller waits for: it needs no connection that a file may hold. */
	@Live
	@Bean(defaultCandidate = false)
	EventReader promptEventReader(PostgresEventStore store) {
		return store.promptReader();
	}

	@Bean
	CloudEventWriter cloudEventWriter(MessageCatalog catalog, StoreProperties properties) {
		return new CloudEventWriter(catalog, properties.eventSource());
	}

	@Bean
	ChainVerifier chainVerifier(PostgresEventStore store) {
		return store.verifier();
	}

}
