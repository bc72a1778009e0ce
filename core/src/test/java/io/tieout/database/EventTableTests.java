package io.tieout.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTableTests {

	private static final String INSERT = """
			INSERT INTO store.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
			    payload, metadata, occurred_at, recorded_at, actor, correlation_id, hash_version, hash)
			VALUES (%d, gen_random_uuid(), 'test.Thing', 'thing:%d', 0, 'test.Made', 1,
			    '\\x7b7d', '\\x7b7d', now(), now(), 'tester', 'c-1', 1, sha256('%d'))""";

	private static TestPostgres postgres;

	@BeforeAll
	static void appendOneEvent() throws SQLException {
		postgres = TestPostgres.fresh();
		execute(postgres.app(), INSERT.formatted(1, 1, 1));
	}

	@AfterAll
	static void drop() {
		postgres.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE store.event SET actor = 'other'", "DELETE FROM store.event",
			"TRUNCATE store.event",
			"INSERT INTO store.event SELECT * FROM store.event ON CONFLICT (position) DO UPDATE SET actor = 'other'",
			"ALTER TABLE store.event DISABLE TRIGGER ALL", "ALTER TABLE store.event ADD COLUMN more text",
			"DROP TABLE store.event", "DROP SCHEMA store CASCADE", "CREATE TABLE store.other (id int)",
			"SELECT * FROM store.event FOR UPDATE", "SET ROLE tieout_owner", "DELETE FROM store.migrations_of_core",
			"SET session_replication_role = replica" })
	void theServiceCannotChangeHistory(String statement) {
		assertThatThrownBy(() -> execute(postgres.app(), statement)).isInstanceOfSatisfying(SQLException.class,
				(ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE store.event SET actor = 'other'", "UPDATE store.event SET actor = 'x' WHERE false",
			"DELETE FROM store.event", "TRUNCATE store.event" })
	void evenTheOwnerRunsIntoTheTrigger(String statement) {
		assertThatThrownBy(() -> execute(postgres.owner(), statement)).isInstanceOfSatisfying(SQLException.class,
				(ex) -> {
					assertThat(ex.getSQLState()).isEqualTo("TI001");
					assertThat(ex.getMessage()).contains("store.event only grows");
				});
	}

	@Test
	void aTakenPositionIsToldByItsConstraint() {
		assertThatThrownBy(() -> execute(postgres.app(), INSERT.formatted(1, 2, 1))).hasMessageContaining("event_pkey");
		assertThatThrownBy(() -> execute(postgres.app(), INSERT.formatted(2, 1, 2)))
			.hasMessageContaining("event_aggregate_sequence_key");
	}

	@Test
	void positionsStartAtOne() {
		assertThatThrownBy(() -> execute(postgres.app(), INSERT.formatted(0, 9, 9)))
			.hasMessageContaining("event_position_check");
	}

	@Test
	void runningTheMigrationsAgainDoesNothing() {
		assertThat(Migrations.run(postgres.owner())).isZero();
	}

	private static void execute(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
