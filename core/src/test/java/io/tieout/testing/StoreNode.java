package io.tieout.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.aggregate.DomainCatalog;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.ContractSerializer;
import io.tieout.contract.MessageCatalog;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.ChainVerifier;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.DeciderRegistry;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.StoreSettings;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * One running node of the event store with the real Axon wiring, on a database that is
 * there.
 */
public final class StoreNode implements AutoCloseable {

	private final MessageCatalog catalog;

	private final PostgresEventStore store;

	private final EmbeddedEventStore eventStore;

	private final Commands commands;

	private StoreNode(DataSource dataSource, StoreSettings settings, Clock clock, List<DomainModule> domains) {
		this.catalog = DomainCatalog.of(domains, List.of());
		this.store = new PostgresEventStore(settings, dataSource, dataSource, new DeciderRegistry(domains),
				this.catalog, new ContractSerializer(this.catalog), clock, new SimpleMeterRegistry());
		this.eventStore = EmbeddedEventStore.builder().storageEngine(this.store.engine()).build();
		this.commands = this.store.connect(SimpleCommandBus.builder().build(), this.eventStore);
		this.store.start();
	}

	/**
	 * Starts a node with default settings.
	 */
	public static StoreNode start(DataSource dataSource, DomainModule... domains) {
		return start(dataSource, StoreSettings.defaults(), domains);
	}

	/**
	 * Starts a node.
	 */
	public static StoreNode start(DataSource dataSource, StoreSettings settings, DomainModule... domains) {
		return new StoreNode(dataSource, settings, Clock.systemUTC(), List.of(domains));
	}

	/**
	 * The live path.
	 */
	public Commands commands() {
		return this.commands;
	}

	/**
	 * The bulk path.
	 */
	public BulkCommands bulk() {
		return this.store.bulk();
	}

	/**
	 * Readers.
	 */
	public EventReader reader() {
		return this.store.reader();
	}

	/**
	 * The chain check.
	 */
	public ChainVerifier verifier() {
		return this.store.verifier();
	}

	/**
	 * The store itself.
	 */
	public PostgresEventStore store() {
		return this.store;
	}

	/**
	 * Axon's event store on it.
	 */
	public EmbeddedEventStore eventStore() {
		return this.eventStore;
	}

	/**
	 * The contracts of its domains.
	 */
	public MessageCatalog catalog() {
		return this.catalog;
	}

	@Override
	public void close() {
		this.store.close();
	}

}
