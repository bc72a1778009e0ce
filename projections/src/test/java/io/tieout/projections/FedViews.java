package io.tieout.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Command;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.ContractSerializer;
import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceRef;
import io.tieout.customer.CustomerDomain;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.CommandResult.Refused;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventTail;
import io.tieout.finance.FinanceDomain;
import io.tieout.inventory.InventoryDomain;
import io.tieout.projections.support.ViewInfrastructure;
import io.tieout.projections.support.ViewListener;
import io.tieout.projections.support.ViewSettings;
import io.tieout.projections.support.ViewStop;
import io.tieout.projections.support.ViewTokens;
import io.tieout.projections.support.Views;
import io.tieout.reconciliation.ReconciliationKernel;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node with every domain and every view, on a database of its own.
 */
final class FedViews implements AutoCloseable {

	static final DomainModule[] DOMAINS = { new InventoryDomain(), new CustomerDomain(), new FinanceDomain(),
			new ReconciliationKernel() };

	static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final TestPostgres database = TestPostgres.fresh();

	private final StoreNode store = StoreNode.start(this.database.app(), DOMAINS);

	private final List<ViewStop> stops = new CopyOnWriteArrayList<>();

	private final Views views = new Views(
			new ViewInfrastructure(this.database.app(), this.database.app(), this.store.reader(),
					new EventTail(this.store.reader()),
					ViewTokens.on(this.database.app(), new ContractSerializer(this.store.catalog()), "node-1",
							Duration.ofSeconds(10)),
					new Stops(), Clock.systemUTC()),
			ViewSettings.defaults(), TieoutViews.all());

	FedViews() {
		this.store.store().onAppended(this.views::wake);
		this.views.start();
	}

	JdbcClient sql() {
		return JdbcClient.create(this.database.app());
	}

	EventReader reader() {
		return this.store.reader();
	}

	/** Carries commands out, each by itself. */
	void act(Command... commands) {
		for (Command command : commands) {
			act(List.of(command), context(NOON));
		}
	}

	/** Carries commands out together, at a business time. */
	void act(List<Command> commands, EventContext context) {
		assertThat(this.store.commands().executeTogether(commands, context)).isInstanceOf(Accepted.class);
	}

	/** Tries what is refused. */
	void tryInVain(Command command) {
		assertThat(this.store.commands().execute(command, context(NOON))).isInstanceOf(Refused.class);
	}

	static EventContext context(Instant occurredAt) {
		return EventContext.of(occurredAt, "tester", UUID.randomUUID().toString());
	}

	/** The context of a source record, as a door gives it. */
	static EventContext record(String resource, SourceRef source, Instant occurredAt, String tradingDay) {
		return new EventContext(occurredAt, BusinessDate.parse(tradingDay), source, "tester",
				UUID.randomUUID().toString(), null, CommandKeys.ofRecord(resource, source, ""), "hash", null);
	}

	/** Waits until every view holds every event. */
	void awaitLevel() {
		long head = this.store.reader().lastPosition();
		await().atMost(PATIENCE)
			.until(() -> !this.stops.isEmpty()
					|| this.views.status().stream().allMatch((view) -> view.position() >= head));
		assertThat(this.stops).isEmpty();
	}

	@Override
	public void close() {
		this.views.close();
		this.store.close();
		this.database.close();
	}

	private final class Stops implements ViewListener {

		@Override
		public void stopped(ViewStop stop) {
			FedViews.this.stops.add(stop);
		}

		@Override
		public void retrying(String view, int attempt, Throwable cause) {
			throw new AssertionError(view, cause);
		}

	}

}
