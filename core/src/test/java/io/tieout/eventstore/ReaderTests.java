package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What readers find in a history of 2,503 events, three of which are told apart: the
 * first, the one in the middle and the last.
 */
class ReaderTests {

	private static final int FILLING = 1_250;

	private static final int EVENTS = 2 * FILLING + 3;

	private static TestPostgres database;

	private static StoreNode node;

	@BeforeAll
	static void record() throws SQLException {
		database = TestPostgres.fresh();
		node = StoreNode.start(database.app(), new TillDomain());
		deposit("#1001", 0);
		fill();
		deposit("A#5", 0);
		fill();
		deposit("A", 5);
	}

	@AfterAll
	static void drop() {
		node.close();
		database.close();
	}

	@Test
	void aRecordIdWithAMarkComesBackAsItWas() {
		List<SourceRef> read = new ArrayList<>();
		node.reader().read(0, EVENTS, (event) -> {
			if (event.context().source() != null) {
				read.add(event.context().source());
			}
		});
		assertThat(read).containsExactly(reference("#1001", 0), reference("A#5", 0), reference("A", 5));
		assertThat(node.reader().readAggregate("till:rare", 0)).extracting((event) -> event.context().source())
			.isEqualTo(read);
	}

	@Test
	void aSearchFindsTheRecordItNamesAndNoOther() {
		assertThat(bySource(reference("A#5", 0))).containsExactly(FILLING + 2L);
		assertThat(bySource(reference("A", 5))).containsExactly((long) EVENTS);
		assertThat(bySource(reference("A", 0))).isEmpty();
	}

	private static CopyEventReader narrow() {
		EventCodec codec = new EventCodec(node.catalog(), (unreadable) -> {
			throw unreadable;
		});
		return new CopyEventReader(database.app(), codec, 10);
	}

	@Test
	void aSearchWithoutAnIndexGoesOnOverSeveralCallsAndFindsEverything() {
		try (CopyEventReader narrow = narrow()) {
			List<Long> found = new ArrayList<>();
			List<Integer> pages = new ArrayList<>();
			Long next = 0L;
			while (next != null) {
				EventPage page = narrow.search(byActor("rare", next, 10));
				assertThat(page.next() == null || page.next() <= next + 10 * CopyEventReader.WINDOWS_PER_SEARCH)
					.as("positions looked at from %s", next)
					.isTrue();
				page.events().forEach((event) -> found.add(event.position()));
				pages.add(page.events().size());
				next = page.next();
			}
			assertThat(found).containsExactly(1L, FILLING + 2L, (long) EVENTS);
			assertThat(pages).contains(0).hasSizeGreaterThan(4);
		}
	}

	@Test
	void aSearchByAnIndexNeedsOneCall() {
		try (CopyEventReader narrow = narrow()) {
			EventPage page = narrow
				.search(new EventSearch("till:rare", null, null, null, null, null, null, null, null, null, 0, 10));
			assertThat(page.events()).hasSize(3);
			assertThat(page.next()).isNull();
		}
	}

	@Test
	void aFullPageGoesOnBehindItsLastEvent() {
		EventPage first = node.reader().search(byActor("filler", 0, 7));
		assertThat(first.events()).hasSize(7);
		assertThat(first.next()).isEqualTo(8);
		EventPage second = node.reader().search(byActor("filler", 8, 1));
		assertThat(second.events()).extracting(RecordedEvent::position).containsExactly(9L);
	}

	@Test
	void anAggregateIsReadInPagesUpToAPosition() {
		assertThat(node.reader().readAggregate("till:common", 0)).hasSize(2 * FILLING)
			.extracting(RecordedEvent::sequence)
			.isSorted()
			.doesNotHaveDuplicates();
		assertThat(node.reader().readAggregate("till:common", 0, 11)).hasSize(10);
		assertThat(node.reader().readAggregate("till:common", 3, 11)).extracting(RecordedEvent::position)
			.containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
		assertThat(node.reader().readAggregate("till:common", 0, 1)).isEmpty();
	}

	@Test
	void everyInstantIsFoundAsAWalkFindsIt() throws SQLException {
		for (Instant instant : instants()) {
			long last = single(
					"SELECT coalesce(max(position), 0) FROM store.event WHERE recorded_at <= '" + instant + "'");
			long before = single(
					"SELECT coalesce(max(position), 0) FROM store.event WHERE recorded_at < '" + instant + "'");
			assertThat(node.reader().positionAt(instant)).as("at %s", instant).isEqualTo(last);
			assertThat(node.store().engine().createTokenAt(instant)).as("token at %s", instant)
				.isEqualTo((before == 0) ? null : new GlobalSequenceTrackingToken(before));
		}
		assertThat(node.reader().positionAt(Instant.MIN)).isZero();
		assertThat(node.reader().positionAt(Instant.MAX)).isEqualTo(EVENTS);
		assertThat(node.store().engine().createTokenAt(Instant.MIN)).isNull();
	}

	@Test
	void theTimesOfASearchBoundItsPositions() {
		Instant middle = node.reader().readAggregate("till:rare", 1).get(0).recordedAt();
		EventSearch before = new EventSearch(null, null, null, null, "rare", null, null, middle, null, null, 0, 10);
		EventSearch since = new EventSearch(null, null, null, null, "rare", null, middle, null, null, null, 0, 10);
		assertThat(positions(before)).containsExactly(1L);
		assertThat(positions(since)).containsExactly(FILLING + 2L, (long) EVENTS);
	}

	@Test
	void anInstantIsFoundByLookUpsAndNotByAWalk() throws SQLException {
		List<Instant> instants = instants();
		try (Connection connection = database.app().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			long before = rowsRead(statement);
			for (Instant instant : instants) {
				RecordedTimes.lastUntil(connection, instant);
			}
			assertThat(rowsRead(statement) - before).isBetween(1L, instants.size() * 20L);
			connection.rollback();
		}
	}

	/** Not yet reported by this connection: what it read shortly before counts too. */
	private static long rowsRead(Statement statement) throws SQLException {
		try (ResultSet rows = statement
			.executeQuery("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables "
					+ "WHERE relid = 'store.event'::regclass")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static List<Instant> instants() throws SQLException {
		List<Instant> instants = new ArrayList<>();
		for (long position : new long[] { 1, 2, 3, 4, 700, 701, FILLING + 2, FILLING + 3, EVENTS - 1, EVENTS }) {
			node.reader().read(position - 1, position, (event) -> {
				instants.add(event.recordedAt());
				instants.add(event.recordedAt().minusNanos(1_000));
				instants.add(event.recordedAt().plusNanos(1_000));
			});
		}
		return instants;
	}

	private static long single(String sql) throws SQLException {
		try (Connection connection = database.app().getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	private static List<Long> bySource(SourceRef source) {
		return positions(
				new EventSearch(null, null, "WMS", source.recordAndLine(), null, null, null, null, null, null, 0, 10));
	}

	private static EventSearch byActor(String actor, long after, int limit) {
		return new EventSearch(null, null, null, null, actor, null, null, null, null, null, after, limit);
	}

	private static List<Long> positions(EventSearch search) {
		return node.reader().search(search).events().stream().map(RecordedEvent::position).toList();
	}

	private static void deposit(String recordId, int line) {
		node.commands()
			.execute(new Deposit("rare", Quantity.of(1)), EventContext.of(Instant.EPOCH, "rare", "reader")
				.from(reference(recordId, line), BusinessDate.parse("2026-03-02")));
	}

	private static SourceRef reference(String recordId, int line) {
		return new SourceRef(new SourceSystem("WMS"), recordId, line);
	}

	private static void fill() {
		for (int sent = 0; sent < FILLING; sent += FILLING / 10) {
			node.bulk()
				.execute(Collections.nCopies(FILLING / 10, new Item(List.of(new Deposit("common", Quantity.of(1))),
						EventContext.of(Instant.EPOCH, "filler", "reader"))));
		}
	}

}
