package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the owner of the database can do to history, and how it shows.
 */
class TamperTests {

	private static final int EVENTS = 30;

	private final TestPostgres database = TestPostgres.fresh();

	private StoreNode node;

	private int deposits;

	@BeforeEach
	void record() {
		this.node = StoreNode.start(this.database.app(), new TillDomain());
		for (int n = 0; n < EVENTS; n++) {
			deposit();
		}
	}

	@AfterEach
	void stop() {
		this.node.close();
		this.database.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "event_id", "payload", "recorded_at", "actor", "hash_version", "hash" })
	void aValueThatWasTakenOutIsFoundWithItsPosition(String column) throws SQLException {
		tamper("ALTER TABLE store.event ALTER COLUMN " + column + " DROP NOT NULL",
				"UPDATE store.event SET " + column + " = NULL WHERE position = 17");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 17L, "UNREADABLE"));
		assertThat(this.node.verifier().verify(18, EVENTS, (n) -> {
		}).firstBadPosition()).as("the predecessor of a range").isEqualTo(17);
		assertThat(this.node.verifier().verify(1, 16, (n) -> {
		}).isValid()).isTrue();
	}

	@Test
	void whatComesFirstIsReported() throws SQLException {
		tamper("ALTER TABLE store.event ALTER COLUMN payload DROP NOT NULL",
				"UPDATE store.event SET payload = NULL WHERE position = 17",
				"DELETE FROM store.event WHERE position = 16");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 16L, "MISSING"));
		tamper("UPDATE store.event SET actor = 'somebody' WHERE position = 9");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 9L, "HASH_MISMATCH"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			source_system | 'A/B'
			source_system | ''
			source_ref    | ' M17#3'
			source_ref    | 'M17#0'
			""")
	void aReaderNamesThePositionOfARowThatTheStoreDidNotWrite(String column, String value) throws SQLException {
		tamper("UPDATE store.event SET " + column + " = " + value + " WHERE position = 17");
		assertThatThrownBy(() -> this.node.reader().read(0, EVENTS, (event) -> {
		})).isInstanceOf(UnreadableEventException.class).hasMessageContaining("position 17");
		assertThatThrownBy(() -> this.node.reader().readAggregate("till:A", 0))
			.isInstanceOf(UnreadableEventException.class)
			.hasMessageContaining("position 17");
	}

	@Test
	void aRemovedRowIsFoundWithItsPosition() throws SQLException {
		tamper("DELETE FROM store.event WHERE position = 17");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 17L, "MISSING"));
	}

	@Test
	void aRemovedFirstRowIsFound() throws SQLException {
		tamper("DELETE FROM store.event WHERE position = 1");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 1L, "MISSING"));
	}

	@Test
	void aRemovedLastRowIsFoundByWhoeverKnowsThatItWasThere() throws SQLException {
		tamper("DELETE FROM store.event WHERE position = " + EVENTS);
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, (long) EVENTS, "MISSING"));
		long head = this.node.reader().lastPosition();
		assertThat(this.node.verifier().verify(1, head, (n) -> {
		}).isValid()).as("the chain alone does not show it").isTrue();
	}

	@Test
	void anInsertedRowIsFoundWithItsPosition() throws SQLException {
		tamper("UPDATE store.event SET position = position + 1000, sequence = sequence + 1000 WHERE position > 16",
				"UPDATE store.event SET position = position - 999, sequence = sequence - 999 WHERE position > 1000",
				"""
						INSERT INTO store.event SELECT 17, gen_random_uuid(), aggregate_type, aggregate_id, 16, type, revision,
						payload, metadata, occurred_at, recorded_at, source_system, source_ref, actor, correlation_id,
						causation_id, 'forged', command_hash, hash_version, sha256('forged')
						FROM store.event WHERE position = 16
						""");
		assertThat(this.node.verifier().verify(1, EVENTS + 1, (n) -> {
		})).isEqualTo(new ChainReport(1, EVENTS + 1, 17L, "HASH_MISMATCH"));
	}

	@Test
	void anAddedLastRowIsFoundWithItsPosition() throws SQLException {
		tamper("""
				INSERT INTO store.event SELECT 31, gen_random_uuid(), aggregate_type, aggregate_id, 30, type, revision,
				payload, metadata, occurred_at, recorded_at, source_system, source_ref, actor, correlation_id,
				causation_id, 'forged', command_hash, hash_version, hash FROM store.event WHERE position = 30
				""");
		assertThat(this.node.verifier().verify(1, EVENTS + 1, (n) -> {
		})).isEqualTo(new ChainReport(1, EVENTS + 1, EVENTS + 1L, "HASH_MISMATCH"));
	}

	@Test
	void swappedRowsAreFoundWithThePositionOfTheFirst() throws SQLException {
		tamper("UPDATE store.event SET position = 1000 WHERE position = 17",
				"UPDATE store.event SET position = 17 WHERE position = 23",
				"UPDATE store.event SET position = 23 WHERE position = 1000");
		assertThat(report()).isEqualTo(new ChainReport(1, EVENTS, 17L, "HASH_MISMATCH"));
	}

	@Test
	void untouchedHistoryIsWholeOverAllAndOverEveryRange() {
		assertThat(report().isValid()).isTrue();
		assertThat(this.node.verifier().verify(11, 20, (n) -> {
		}).isValid()).isTrue();
	}

	@Test
	void aShortenedHistoryStopsWritersUntilAnOperatorAcceptsIt() throws SQLException {
		tamper("DELETE FROM store.event WHERE position > 25");
		assertThatThrownBy(this::deposit).isInstanceOf(StoreUnavailableException.class)
			.hasMessageContaining("HISTORY_WENT_BACK");
		assertThatThrownBy(this::deposit).hasMessageContaining("HISTORY_WENT_BACK");
		assertThat(this.node.store().acceptShorterHistory()).isEqualTo(25);
		assertThat(deposit()).isEqualTo(26);
		assertThat(this.node.verifier().verify(1, 26, (n) -> {
		}).isValid()).isTrue();
	}

	/**
	 * The snapshot is of a history that is gone, and the new one grows past its sequence
	 * without taking another there.
	 */
	@Test
	void nothingOfALostHistoryIsLeftInSnapshots() throws SQLException {
		bulk(500);
		try (StoreNode other = StoreNode.start(this.database.app(), new TillDomain())) {
			awaitSnapshot();
			tamper("DELETE FROM store.event WHERE position > 25");
			assertThatThrownBy(this::deposit).hasMessageContaining("HISTORY_WENT_BACK");
			this.node.store().acceptShorterHistory();
			this.node.commands().execute(new Withdraw("A", Quantity.of(25)), context());
			bulk(480);
			bulk(40);
			assertThat(other.store().stateOf("till.Till", "till:A")).isEqualTo(new TillState(Quantity.of(520)));
		}
	}

	private void awaitSnapshot() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			try (Connection connection = this.database.app().getConnection();
					Statement statement = connection.createStatement()) {
				return statement.executeQuery("SELECT FROM store.snapshot WHERE sequence >= 499").next();
			}
		});
	}

	private void bulk(int deposits) {
		this.node.bulk()
			.execute(Stream.generate(() -> new Item(List.of(new Deposit("A", Quantity.of(1))), context()))
				.limit(deposits)
				.toList());
	}

	private long deposit() {
		return ((CommandResult.Accepted) this.node.commands().execute(new Deposit("A", Quantity.of(1)), context()))
			.position();
	}

	private EventContext context() {
		this.deposits++;
		return new EventContext(Instant.EPOCH, null, new SourceRef(new SourceSystem("WMS"), "M" + this.deposits, 3),
				"tester", "tamper", "cause", "key-" + this.deposits, "content", "4bf92f3577b34da6a3ce929d0e0e4736");
	}

	private ChainReport report() {
		return this.node.verifier().verify(1, EVENTS, (n) -> {
		});
	}

	private void tamper(String... statements) throws SQLException {
		try (Connection owner = this.database.owner().getConnection(); Statement statement = owner.createStatement()) {
			statement.execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
			statement.execute("ALTER TABLE store.event DROP CONSTRAINT IF EXISTS event_command_check, "
					+ "DROP CONSTRAINT IF EXISTS event_source_check");
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
