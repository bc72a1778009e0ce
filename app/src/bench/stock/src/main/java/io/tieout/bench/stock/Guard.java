package io.tieout.bench.stock;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Requires that Axon really runs on JPA and Jackson with transactions, by asking the
 * configuration it uses: an in-memory store would be no comparison.
 */
@Component
class Guard {

	private final Configuration axon;

	Guard(Configuration axon) {
		this.axon = axon;
	}

	/**
	 * What Axon uses, by role.
	 * @throws IllegalStateException if any of it is not as it should be
	 */
	Map<String, Object> parts() {
		Map<String, Object> parts = new LinkedHashMap<>();
		EmbeddedEventStore store = require(EmbeddedEventStore.class, this.axon.eventStore());
		put(parts, "storageEngine", JpaEventStorageEngine.class, storageEngine(store));
		put(parts, "eventSerializer", Jackson3Serializer.class, this.axon.eventSerializer());
		put(parts, "transactionManager", SpringTransactionManager.class,
				this.axon.getComponent(TransactionManager.class));
		var processing = this.axon.eventProcessingConfiguration();
		put(parts, "tokenStore", JpaTokenStore.class, processing.tokenStore(Availability.GROUP));
		put(parts, "processorTransactionManager", SpringTransactionManager.class,
				processing.transactionManager(Availability.GROUP));
		put(parts, "processor", TrackingEventProcessor.class,
				processing.eventProcessor(Availability.GROUP).orElseThrow());
		parts.put("commandBus", this.axon.commandBus().getClass().getSimpleName());
		return parts;
	}

	private Object storageEngine(EmbeddedEventStore store) {
		if (store != this.axon.eventBus()) {
			throw new IllegalStateException("Axon publishes to another bus than its event store");
		}
		return this.axon.getComponent(org.axonframework.eventsourcing.eventstore.EventStorageEngine.class);
	}

	private static void put(Map<String, Object> parts, String role, Class<?> wanted, Object found) {
		parts.put(role, require(wanted, found).getClass().getSimpleName());
	}

	private static <T> T require(Class<T> wanted, Object found) {
		if (!wanted.isInstance(found)) {
			throw new IllegalStateException("Axon uses " + found + " where " + wanted.getSimpleName() + " is expected");
		}
		return wanted.cast(found);
	}

}
