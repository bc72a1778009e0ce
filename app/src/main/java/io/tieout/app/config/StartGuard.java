package io.tieout.app.config;

import io.tieout.contract.ContractSerializer;
import io.tieout.eventstore.PostgresEventStore;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Stops the start if Axon would keep events or tokens in memory, run its processors
 * without transactions, write class names instead of contracts, or report to its vendor.
 * It asks the configuration that Axon really uses, not the beans that were meant.
 */
final class StartGuard implements SmartInitializingSingleton {

	private final Configuration axon;

	private final EventStorageEngine engine;

	StartGuard(Configuration axon, PostgresEventStore store) {
		this.axon = axon;
		this.engine = store.engine();
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> wrong = complaints(this.axon, this.engine);
		if (!wrong.isEmpty()) {
			throw new IllegalStateException("Axon is not put together as Tieout needs it: " + String.join("; ", wrong));
		}
	}

	static List<String> complaints(Configuration axon, EventStorageEngine engine) {
		List<String> wrong = new ArrayList<>();
		require(wrong, "the event bus", axon.eventBus(), EmbeddedEventStore.class);
		if (axon.getComponent(EventStorageEngine.class) != engine) {
			wrong.add("the storage engine is not Tieout's own");
		}
		require(wrong, "the command bus", axon.commandBus(), SimpleCommandBus.class);
		require(wrong, "the serializer", axon.serializer(), ContractSerializer.class);
		require(wrong, "the event serializer", axon.eventSerializer(), ContractSerializer.class);
		require(wrong, "the message serializer", axon.messageSerializer(), ContractSerializer.class);
		require(wrong, "the transaction manager", axon.getComponent(TransactionManager.class),
				SpringTransactionManager.class);
		require(wrong, "the token store", axon.getComponent(TokenStore.class), JdbcTokenStore.class);
		processors(wrong, axon.eventProcessingConfiguration());
		return wrong;
	}

	private static void processors(List<String> wrong, EventProcessingConfiguration processing) {
		processing.eventProcessors().keySet().forEach((name) -> {
			require(wrong, "the token store of " + name, processing.tokenStore(name), JdbcTokenStore.class);
			require(wrong, "the transaction manager of " + name, processing.transactionManager(name),
					SpringTransactionManager.class);
		});
	}

	private static void require(List<String> wrong, String what, Object found, Class<?> wanted) {
		if (!wanted.isInstance(found)) {
			String name = (found != null) ? found.getClass().getSimpleName() : "missing";
			wrong.add(what + " is " + name + " instead of " + wanted.getSimpleName());
		}
	}

}
