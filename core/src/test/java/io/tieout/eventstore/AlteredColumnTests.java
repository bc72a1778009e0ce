package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The owner of the database alters one column of one row, and it shows.
 */
class AlteredColumnTests {

	private static final int EVENTS = 20;

	/** Also to texts that would be read as they were before, were they parsed first. */
	private static final String ALTERATIONS = """
			position       | 1000
			payload        | convert_to('{"till":"A","coins":9,"balance":9}', 'UTF8')
			metadata       | convert_to('{"traceId":"ff"}', 'UTF8')
			metadata       | convert_to(concat(' ', convert_from(metadata, 'UTF8')), 'UTF8')
			type           | 'till.Withdrawn'
			revision       | 2
			aggregate_type | 'till.Other'
			aggregate_id   | 'till:B'
			sequence       | 1000
			event_id       | gen_random_uuid()
			occurred_at    | occurred_at + interval '1 microsecond'
			occurred_at    | 'infinity'
			recorded_at    | recorded_at + interval '1 microsecond'
			recorded_at    | '-infinity'
			source_system  | 'ERP'
			source_system  | 'WMS '
			source_system  | ''
			source_system  | 'A/B'
			source_system  | NULL
			source_ref     | 'M18#3'
			source_ref     | ' M17#3'
			source_ref     | 'M17#03'
			source_ref     | 'M17##3'
			source_ref     | ''
			source_ref     | NULL
			actor          | 'somebody'
			actor          | 'tester '
			correlation_id | 'other'
			causation_id   | 'other'
			causation_id   | NULL
			command_key    | 'other'
			command_key    | NULL
			command_hash   | 'other'
			command_hash   | ''
			command_hash   | NULL
			hash_version   | 2
			hash           | sha256('forged')
			""";

	private static TestPostgres database;

	private static StoreNode node;

	@BeforeAll
	static void record() throws SQLException {
		database = TestPostgres.fresh();
		node = StoreNode.start(database.app(), new TillDomain());
		for (int n = 1; n <= EVENTS; n++) {
			node.commands().execute(new Deposit("A", Quantity.of(1)), context(n));
		}
		asOwner("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change",
				"ALTER TABLE store.event DROP CONSTRAINT event_command_check, DROP CONSTRAINT event_source_check",
				"CREATE TABLE store.untouched AS SELECT * FROM store.event WHERE position = 17");
	}

	@AfterEach
	void restore() throws SQLException {
		asOwner("DELETE FROM store.event WHERE position IN (17, 1000)",
				"INSERT INTO store.event SELECT * FROM store.untouched");
		assertThat(report().isValid()).isTrue();
	}

	@AfterAll
	static void drop() {
		node.close();
		database.close();
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ALTERATIONS)
	void anAlteredColumnIsFoundWithItsPosition(String column, String value) throws SQLException {
		asOwner("UPDATE store.event SET " + column + " = " + value + " WHERE position = 17");
		assertThat(report().firstBadPosition()).isEqualTo(17);
	}

	@Test
	void everyColumnIsAltered() {
		assertThat(ALTERATIONS.lines().map((line) -> line.substring(0, line.indexOf('|')).strip()))
			.contains(StoredEvent.COLUMNS.split(", "));
	}

	private static EventContext context(int number) {
		return new EventContext(Instant.EPOCH, null, new SourceRef(new SourceSystem("WMS"), "M" + number, 3), "tester",
				"tamper", "cause", "key-" + number, "content", "4bf92f3577b34da6a3ce929d0e0e4736");
	}

	private static ChainReport report() {
		return node.verifier().verify(1, EVENTS, (n) -> {
		});
	}

	private static void asOwner(String... statements) throws SQLException {
		try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
