package io.tieout.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.tieout.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseGuardTests {

	private static TestPostgres postgres;

	@BeforeAll
	static void open() {
		postgres = TestPostgres.fresh();
	}

	@AfterAll
	static void drop() {
		postgres.close();
	}

	@Test
	void theEmbeddedServerIsDurable() {
		assertThatNoException().isThrownBy(() -> DatabaseGuard.requireDurableEmbedded(postgres.app()));
		assertThatNoException().isThrownBy(() -> DatabaseGuard.requireDurable(postgres.app()));
	}

	@Test
	void theEmbeddedServerIsClosedAndRefusedWhereItIsNot() {
		assertThatNoException().isThrownBy(() -> DatabaseGuard.requireClosedEmbedded(postgres.app()));
		assertThatExceptionOfType(DatabaseException.class)
			.isThrownBy(() -> DatabaseGuard.requireClosedEmbedded(with("-c password_encryption=md5")))
			.withMessageContaining("password_encryption = md5")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_NOT_CLOSED"));
	}

	@Test
	void aConnectionThatDoesNotWaitForTheDiskIsRefused() {
		DataSource careless = with("-c synchronous_commit=off");
		refused("synchronous_commit = off", () -> DatabaseGuard.requireDurableEmbedded(careless));
		refused("synchronous_commit = off", () -> DatabaseGuard.requireDurable(careless));
	}

	@Test
	void aUsersServerMayWaitForItsStandbyInAnyWay() {
		DataSource local = with("-c synchronous_commit=local");
		assertThatNoException().isThrownBy(() -> DatabaseGuard.requireDurable(local));
		refused("synchronous_commit = local", () -> DatabaseGuard.requireDurableEmbedded(local));
	}

	@Test
	void aServerWithoutFsyncIsRefused(@TempDir Path folder) throws IOException {
		try (EmbeddedPostgres careless = new Binaries(TestServer.binaries()).use(() -> careless(folder))) {
			DataSource source = careless.getPostgresDatabase();
			refused("fsync = off", () -> DatabaseGuard.requireDurable(source));
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> DatabaseGuard.requireDurableEmbedded(source))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_NOT_DURABLE"));
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> DatabaseGuard.requireRestrictedRole(source))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_NOT_MIGRATED"));
		}
	}

	@Test
	void onlyTheRestrictedRoleMayServe() {
		assertThatNoException().isThrownBy(() -> DatabaseGuard.requireRestrictedRole(postgres.app()));
		assertThatExceptionOfType(DatabaseException.class)
			.isThrownBy(() -> DatabaseGuard.requireRestrictedRole(postgres.owner()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_ROLE_TOO_STRONG"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE store.event DISABLE TRIGGER event_refuse_change",
			"ALTER TABLE store.event ENABLE TRIGGER event_refuse_change",
			"ALTER TABLE store.event ENABLE REPLICA TRIGGER event_refuse_change",
			"DROP TRIGGER event_refuse_change ON store.event", """
					DROP TRIGGER event_refuse_change ON store.event;
					CREATE TRIGGER event_refuse_change BEFORE UPDATE OR TRUNCATE ON store.event
					    FOR EACH STATEMENT EXECUTE FUNCTION store.refuse_change();
					ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change""", """
					DROP TRIGGER event_refuse_change ON store.event;
					CREATE TRIGGER event_refuse_change BEFORE UPDATE OF hash OR DELETE OR TRUNCATE ON store.event
					    FOR EACH STATEMENT EXECUTE FUNCTION store.refuse_change();
					ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change""" })
	void aHistoryWhoseTriggerDoesNotAlwaysFireIsRefused(String statements) throws SQLException {
		try (TestPostgres own = TestPostgres.fresh();
				Connection owner = own.owner().getConnection();
				Statement statement = owner.createStatement()) {
			assertThatNoException().isThrownBy(() -> DatabaseGuard.requireGuardedHistory(own.app()));
			statement.execute(statements);
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> DatabaseGuard.requireGuardedHistory(own.app()))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_UNGUARDED"));
		}
	}

	private static EmbeddedPostgres careless(Path folder) throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(new Binaries(TestServer.binaries()).unpacked().toFile())
			.setDataDirectory(folder.resolve("careless"))
			.setServerConfig("synchronous_commit", "on")
			.setPGStartupWait(Duration.ofMinutes(2))
			.start();
	}

	private static DataSource with(String options) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(postgres.url());
		source.setUser(postgres.appUser());
		source.setPassword(postgres.appPassword());
		source.setOptions(options);
		return source;
	}

	private static void refused(String setting, Runnable check) {
		assertThatExceptionOfType(DatabaseException.class).isThrownBy(check::run)
			.withMessageContaining(setting)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_NOT_DURABLE"));
	}

}
