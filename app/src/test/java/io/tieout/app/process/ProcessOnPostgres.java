package io.tieout.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store on a database of its own, and a flow that is driven by hand: batch by batch, at
 * a time of the test's choosing.
 */
public final class ProcessOnPostgres implements AutoCloseable {

	private static final int BATCH = 1_000;

	private final TestPostgres database = TestPostgres.fresh();

	private final StoreNode node;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private long position;

	private int records;

	/**
	 * Starts a store with these domains.
	 */
	public ProcessOnPostgres(DomainModule... domains) {
		this.node = StoreNode.start(this.database.app(), domains);
		this.jdbc = JdbcClient.create(this.database.app());
		this.transactions = new TransactionTemplate(new DataSourceTransactionManager(this.database.app()));
	}

	/**
	 * The store.
	 */
	public StoreNode node() {
		return this.node;
	}

	/**
	 * What a flow writes its state through.
	 */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/**
	 * Records what a source states, in the order given.
	 */
	public void record(String source, List<? extends Command> commands) {
		List<BulkCommands.Item> items = new ArrayList<>();
		for (Command command : commands) {
			String id = "r-" + ++this.records;
			EventContext context = EventContext.of(Instant.parse("2026-11-24T09:00:00Z"), "test", "c-" + id)
				.from(SourceRef.of(source, id), BusinessDate.parse("2026-11-24"));
			items.add(new BulkCommands.Item(List.of(command), context));
		}
		assertThat(this.node.bulk().execute(items)).allMatch(CommandResult.Accepted.class::isInstance);
	}

	/**
	 * Hands over every event that the flow has not seen.
	 */
	public void deliver(ProcessHandler process) {
		for (List<RecordedEvent> batch = next(); !batch.isEmpty(); batch = next()) {
			List<RecordedEvent> events = batch;
			this.transactions.executeWithoutResult((transaction) -> process.handle(events));
			this.position = events.get(events.size() - 1).position();
		}
	}

	private List<RecordedEvent> next() {
		List<RecordedEvent> batch = new ArrayList<>();
		reader().read(this.position, this.position + BATCH, batch::add);
		return batch;
	}

	/**
	 * Lets the flow decide what is due, and hands over what comes of it, until nothing
	 * does.
	 * @return whether the flow says that it is settled
	 */
	public boolean settle(ProcessHandler process, Instant now) {
		boolean settled = false;
		long before = -1;
		deliver(process);
		while (before < this.position) {
			before = this.position;
			settled = Boolean.TRUE
				.equals(this.transactions.execute((transaction) -> process.settle(now, this.position)));
			deliver(process);
		}
		return settled;
	}

	/**
	 * Lets the flow decide, and dies before its transaction ends.
	 */
	public void settleAndDie(ProcessHandler process, Instant now) {
		deliver(process);
		this.transactions.executeWithoutResult((transaction) -> {
			process.settle(now, this.position);
			transaction.setRollbackOnly();
		});
	}

	/**
	 * Hands over the next events, and dies before the flow's transaction ends.
	 */
	public void handleAndDie(ProcessHandler process) {
		this.transactions.executeWithoutResult((transaction) -> {
			process.handle(next());
			transaction.setRollbackOnly();
		});
	}

	/**
	 * Forgets what the flow has seen: everything will be handed over again.
	 */
	public void forget(String... tables) {
		for (String table : tables) {
			this.jdbc.sql("DELETE FROM process." + table).update();
		}
		this.position = 0;
	}

	/**
	 * Readers of the store.
	 */
	public EventReader reader() {
		return this.node.reader();
	}

	/**
	 * All events of a kind, in order.
	 */
	public <E extends Event> List<E> events(Class<E> type) {
		return recorded(type).stream().map((event) -> type.cast(event.payload())).toList();
	}

	/**
	 * All events of a kind, as the store holds them.
	 */
	public List<RecordedEvent> recorded(Class<? extends Event> type) {
		List<RecordedEvent> events = new ArrayList<>();
		reader().read(0, reader().lastPosition(), (event) -> {
			if (type.isInstance(event.payload())) {
				events.add(event);
			}
		});
		return events;
	}

	@Override
	public void close() {
		this.node.close();
		this.database.close();
	}

}
