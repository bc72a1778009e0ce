package io.tieout.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTests {

	@TempDir
	static Path folder;

	private static EmbeddedDatabase database;

	@BeforeAll
	static void start() {
		database = start(folder.resolve("shared"), 0);
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@ParameterizedTest
	@CsvSource({ "fsync,on", "synchronous_commit,on", "full_page_writes,on", "jit,off", "transaction_timeout,5min",
			"idle_in_transaction_session_timeout,1min" })
	void theServiceWorksOnADurableServer(String setting, String value) throws SQLException {
		assertThat(query(database.app(), "SHOW " + setting)).containsExactly(value);
	}

	@ParameterizedTest
	@CsvSource({ "listen_addresses,127.0.0.1", "unix_socket_directories,''", "password_encryption,scram-sha-256",
			"data_checksums,on", "log_error_verbosity,terse", "log_min_error_statement,panic" })
	void theServerKeepsToItself(String setting, String value) throws SQLException {
		assertThat(query(database.superuser(), "SHOW " + setting)).containsExactly(value);
	}

	@Test
	void everyWayInAsksForAPassword() throws SQLException {
		assertThat(query(database.superuser(), "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
			.containsExactly("scram-sha-256");
		assertThat(
				query(database.superuser(), "SELECT DISTINCT left(rolpassword, 13) FROM pg_authid WHERE rolcanlogin"))
			.containsExactly("SCRAM-SHA-256");
	}

	@Test
	void aWrongPasswordIsRefused() {
		for (DatabaseLogin login : List.of(database.app(), database.owner(), database.superuser())) {
			assertThatThrownBy(() -> query(new DatabaseLogin(login.url(), login.user(), "guessed"), "SELECT 1"))
				.isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
	}

	@Test
	void neitherRoleAdministersTheServer() throws SQLException {
		assertThat(query(database.superuser(), """
				SELECT rolname FROM pg_roles WHERE rolname LIKE 'tieout%'
				   AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)""")).isEmpty();
	}

	@Test
	void aPasswordStandsInNoAddressAndNoText() {
		assertThat(database.app().url()).doesNotContain(database.app().password()).doesNotContain("password");
		assertThat(database.app()).hasToString("tieout_app@" + database.app().url());
		assertThat(database.app().password()).hasSizeGreaterThan(42).isNotEqualTo(database.owner().password());
	}

	@Test
	void theFolderIsForItsOwnerAlone() throws IOException {
		Path real = folder.resolve("shared");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real.resolve("passwords"))))
			.isEqualTo("rw-------");
		assertThat(real.resolve("superuser.password")).doesNotExist();
	}

	@Test
	void theLogQuotesNoRefusedStatement() throws Exception {
		assertThatThrownBy(() -> query(database.app(), "SELECT 'jane@example.org'::int"))
			.isInstanceOf(SQLException.class);
		assertThat(Files.readString(folder.resolve("shared/server.log"))).contains("ready to accept connections")
			.doesNotContain("jane@example.org");
	}

	@Test
	void aSecondStartInTheSameProcessIsRefusedAndHarmsNothing() throws SQLException {
		String pid = Long.toString(ProcessHandle.current().pid());
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> start(folder.resolve("shared"), 0))
				.withMessageContaining(pid)
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATA_FOLDER_IN_USE"));
		}
		assertThat(query(database.app(), "SELECT 1")).containsExactly("1");
	}

	@Test
	void dataOutliveAnOrderlyStop() throws Exception {
		Path own = folder.resolve("kept");
		int port = FreePort.find();
		try (EmbeddedDatabase first = start(own, port)) {
			assertThat(first.port()).isEqualTo(port);
			query(first.owner(), "CREATE TABLE kept AS SELECT 42 AS n");
		}
		try (EmbeddedDatabase second = start(own, port)) {
			assertThat(second.port()).isEqualTo(port);
			assertThat(query(second.owner(), "SELECT n FROM kept")).containsExactly("42");
		}
	}

	@Test
	void aBackupRestoredWithNothingButDataAndPasswordsIsServed() throws Exception {
		Path own = folder.resolve("backed-up");
		try (EmbeddedDatabase first = start(own, 0)) {
			query(first.owner(), "CREATE TABLE kept AS SELECT 42 AS n");
		}
		Path restored = Files.createDirectories(folder.resolve("restored"));
		Files.move(own.resolve("cluster"), restored.resolve("cluster"));
		Files.move(own.resolve("passwords"), restored.resolve("passwords"));
		try (EmbeddedDatabase second = start(restored, 0)) {
			assertThat(query(second.owner(), "SELECT n FROM kept")).containsExactly("42");
		}
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> start(folder.resolve("taken"), taken.getLocalPort()))
				.withMessageContaining(Integer.toString(taken.getLocalPort()))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATABASE_PORT_IN_USE"));
		}
	}

	static EmbeddedDatabase start(Path folder, int port) {
		return EmbeddedDatabase.start(folder, port, TestServer.binaries());
	}

	static List<String> query(DatabaseLogin login, String sql) throws SQLException {
		try (Connection connection = login.unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			List<String> values = new ArrayList<>();
			if (statement.execute(sql)) {
				try (ResultSet rows = statement.getResultSet()) {
					while (rows.next()) {
						values.add(rows.getString(1));
					}
				}
			}
			return values;
		}
	}

}
