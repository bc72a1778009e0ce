package io.tieout.bench.stock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The beans that Axon's auto-configuration for JPA declares, declared here: under Spring
 * Boot 4 it may step aside, and what is in its place keeps nothing. Their settings are
 * the defaults.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan({ "org.axonframework.eventsourcing.eventstore.jpa", "org.axonframework.eventhandling.tokenstore.jpa" })
class AxonOnJpa {

	@PersistenceContext
	private EntityManager entityManager;

	@Bean
	EntityManagerProvider entityManagerProvider() {
		return () -> this.entityManager;
	}

	@Bean
	TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
		return new SpringTransactionManager(transactions);
	}

	@Bean
	PersistenceExceptionResolver persistenceExceptionResolver(DataSource dataSource) throws Exception {
		return new SQLErrorCodesResolver(dataSource);
	}

	@Bean
	EventStorageEngine eventStorageEngine(Serializer serializer, @Qualifier("eventSerializer") Serializer events,
			EntityManagerProvider entityManagers, TransactionManager transactions,
			PersistenceExceptionResolver resolver) {
		return JpaEventStorageEngine.builder()
			.snapshotSerializer(serializer)
			.eventSerializer(events)
			.persistenceExceptionResolver(resolver)
			.entityManagerProvider(entityManagers)
			.transactionManager(transactions)
			.build();
	}

	@Bean
	EmbeddedEventStore eventStore(EventStorageEngine engine) {
		return EmbeddedEventStore.builder().storageEngine(engine).build();
	}

	@Bean
	TokenStore tokenStore(Serializer serializer, EntityManagerProvider entityManagers) {
		return JpaTokenStore.builder().entityManagerProvider(entityManagers).serializer(serializer).build();
	}

	/**
	 * Without it the token of a first replay cannot be read back and the processor stops.
	 */
	@Bean
	Jackson3SerializerCustomizer readableTokens() {
		return (mapper) -> mapper.polymorphicTypeValidator(
				BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
	}

	/**
	 * The default processor, only not started before its turn: it would take from the
	 * commands.
	 */
	@Bean
	ConfigurerModule startedInItsTurn() {
		return (configurer) -> configurer.eventProcessing()
			.registerTrackingEventProcessorConfiguration(
					(configuration) -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
						.andAutoStart(false));
	}

}
