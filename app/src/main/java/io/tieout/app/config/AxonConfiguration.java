package io.tieout.app.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tieout.app.lane.Batch;
import io.tieout.contract.ContractSerializer;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageType;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.projections.support.ViewTokens;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's infrastructure, every piece of it. Axon's own auto-configuration would put
 * in-memory buses, stores and a manager without transactions wherever one is missing, and
 * only warn.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

	@Bean
	@Primary
	ContractSerializer serializer(MessageCatalog catalog) {
		return new ContractSerializer(catalog);
	}

	@Bean
	@Qualifier("messageSerializer")
	Serializer messageSerializer(ContractSerializer serializer) {
		return serializer;
	}

	@Bean
	@Qualifier("eventSerializer")
	Serializer eventSerializer(ContractSerializer serializer) {
		return serializer;
	}

	@Bean
	EventStorageEngine eventStorageEngine(PostgresEventStore store) {
		return store.engine();
	}

	/** Nothing streams from it: views and workflows read the store themselves. */
	@Bean
	EmbeddedEventStore eventStore(EventStorageEngine engine) {
		return EmbeddedEventStore.builder().storageEngine(engine).build();
	}

	@Bean
	TransactionManager processorTransactions(PlatformTransactionManager transactions) {
		return new SpringTransactionManager(transactions);
	}

	/** Claims are this process's; another node takes over what is no longer renewed. */
	@Bean
	TokenStore tokenStore(@Batch DataSource batch, Serializer serializer, ViewProperties properties) {
		return ViewTokens.on(batch, serializer, "node-" + UUID.randomUUID(), properties.claimTimeout());
	}

	/**
	 * Without transactions by design: the append is a command's only write, one statement
	 * that commits by itself, and a transaction around the bus would hold a connection
	 * for each command while it waits for the group.
	 */
	@Bean
	CommandBus commandBus(MeterRegistry meters) {
		return SimpleCommandBus.builder()
			.transactionManager(NoTransactionManager.INSTANCE)
			.messageMonitor(MessageTimerMonitor.builder()
				.meterNamePrefix("tieout.commands")
				.meterRegistry(meters)
				.tagsBuilder(AxonConfiguration::nameOf)
				.build())
			.build();
	}

	@Bean
	QueryBus queryBus(TransactionManager transactions) {
		return SimpleQueryBus.builder().transactionManager(transactions).build();
	}

	/** No installation of Tieout phones home, whatever else is switched on. */
	@Bean
	UsagePropertyProvider withoutUsageReports() {
		return new WithoutUsageReports();
	}

	private static Tags nameOf(Message<?> message) {
		String name = Optional.ofNullable(message.getPayloadType().getAnnotation(MessageType.class))
			.map(MessageType::name)
			.orElseGet(() -> message.getPayloadType().getSimpleName());
		return Tags.of("command", name);
	}

}
