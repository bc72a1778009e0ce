package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.CommandResult.Refused;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import io.tieout.testing.till.TillEvent.Deposited;
import io.tieout.testing.till.TillEvent.Withdrawn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What is kept of aggregates in memory is bounded, and what was let go is decided on as
 * if it had been kept.
 */
class StateCacheTests {

	private static final int BOUND = 5;

	private static final List<String> TILLS = IntStream.range(0, 10 * BOUND).mapToObj((till) -> "T" + till).toList();

	@Test
	void aCacheHoldsAtMostWhatItMay() {
		StateCache cache = new StateCache(BOUND);
		try (Watch watch = cache.watch()) {
			TILLS.forEach((till) -> watch.keep(till, new Versioned(till, 0)));
		}
		assertThat(TILLS.stream().filter((till) -> cache.get(till) != null).count()).isBetween(1L, (long) BOUND);
	}

	@Test
	void aStateThatThisNodeHasOvertakenIsNotKept() {
		StateCache cache = new StateCache(BOUND);
		try (Watch reading = cache.watch(); Watch writing = cache.watchUnderLocks()) {
			Versioned newer = new Versioned("newer", 6);
			cache.appended(writing, "a", newer);
			reading.keep("a", new Versioned("older", 5));
			assertThat(cache.get("a")).isEqualTo(newer);
			cache.outdate("a");
			reading.keep("a", new Versioned("older", 5));
			assertThat(cache.get("a")).isNull();
		}
	}

	@Test
	void anOutdatedStateIsWhereToReadOnFrom() {
		StateCache cache = new StateCache(BOUND);
		Versioned known = new Versioned("known", 5);
		try (Watch watch = cache.watch()) {
			watch.keep("a", known);
		}
		cache.changed("a", 6);
		assertThat(cache.get("a")).isNull();
		assertThat(cache.base("a")).isEqualTo(known);
		cache.clear();
		assertThat(cache.base("a")).isNull();
	}

	/**
	 * Snapshots that say otherwise than history tell what is read again from what is
	 * known.
	 */
	@Test
	void aStoreKeepsAsManyAggregatesAsItsSettingsSay() throws SQLException {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode writer = node(database);
				StoreNode reader = node(database)) {
			depositInEach(writer);
			awaitFollowing(reader, writer);
			TILLS.forEach((till) -> assertThat(balance(reader, till)).isEqualTo(Quantity.of(3)));
			execute(database, """
					INSERT INTO store.snapshot (aggregate_id, aggregate_type, sequence, state_revision, payload)
					SELECT aggregate_id, aggregate_type, sequence, 1, convert_to('{"balance":5000}', 'UTF8')
					FROM store.event WHERE sequence = 0""");
			assertThat(TILLS.stream().filter((till) -> balance(reader, till).equals(Quantity.of(3))).count())
				.isLessThanOrEqualTo(BOUND);
		}
	}

	/**
	 * A node that has just started empties its cache once more when it begins to follow
	 * the others.
	 */
	private static void awaitFollowing(StoreNode reader, StoreNode writer) {
		send(writer, new Deposit("SIGN", Quantity.of(1)));
		assertThat(balance(reader, "SIGN")).isEqualTo(Quantity.of(1));
		send(writer, new Deposit("SIGN", Quantity.of(1)));
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> balance(reader, "SIGN").equals(Quantity.of(2)));
	}

	@Test
	void anAggregateThatWasLetGoIsStillDecidedRightly() {
		try (TestPostgres database = TestPostgres.fresh(); StoreNode node = node(database)) {
			depositInEach(node);
			TILLS.forEach((till) -> assertThat(send(node, new Withdraw(till, Quantity.of(2)))).as(till)
				.isInstanceOf(Accepted.class));
			TILLS.forEach((till) -> assertThat(send(node, new Withdraw(till, Quantity.of(2)))).as(till)
				.isInstanceOfSatisfying(Refused.class,
						(refused) -> assertThat(refused.rejection().facts()).containsEntry("balance", "1")));
			TILLS.forEach((till) -> assertThat(node.reader().readAggregate("till:" + till, 0)).as(till)
				.extracting(RecordedEvent::sequence, RecordedEvent::payload)
				.containsExactly(tuple(0L, new Deposited(till, Quantity.of(3), Quantity.of(3))),
						tuple(1L, new Withdrawn(till, Quantity.of(2), Quantity.of(1)))));
		}
	}

	private static StoreNode node(TestPostgres database) {
		return StoreNode.start(database.app(), new StoreSettings(BOUND, Duration.ofSeconds(30), true),
				new TillDomain());
	}

	private static void depositInEach(StoreNode node) {
		List<Item> deposits = TILLS.stream()
			.map((till) -> new Item(List.of(new Deposit(till, Quantity.of(3))), context()))
			.toList();
		assertThat(node.bulk().execute(deposits)).hasOnlyElementsOfType(Accepted.class);
	}

	private static CommandResult send(StoreNode node, Command command) {
		return node.commands().execute(command, context());
	}

	private static EventContext context() {
		return EventContext.of(Instant.EPOCH, "tester", "cache");
	}

	private static Quantity balance(StoreNode node, String till) {
		return ((TillState) node.store().stateOf("till.Till", "till:" + till)).balance();
	}

	private static void execute(TestPostgres database, String sql) throws SQLException {
		try (Connection connection = database.app().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
