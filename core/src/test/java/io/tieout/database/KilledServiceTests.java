package io.tieout.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledServiceTests {

	@TempDir
	Path temporary;

	private Path folder;

	private ServerProcess server;

	@BeforeEach
	void nameTheServer() throws IOException {
		this.folder = this.temporary.toRealPath().resolve("postgres");
		this.server = new ServerProcess(new DataFolder(this.folder).cluster());
	}

	@AfterEach
	void leaveNoServerBehind() {
		this.server.stop();
		this.server.killSetUp();
	}

	@Test
	void theServerOfAKilledServiceIsStoppedByTheNextStartTwiceInARow() throws Exception {
		long acknowledged = 0;
		for (int round = 0; round < 2; round++) {
			ServiceProcess service = writing();
			service.await("WROTE 50");
			acknowledged += service.kill();
			assertThat(this.server.find()).as("the server lives on").isPresent();
		}
		long left = this.server.find().orElseThrow().pid();
		try (EmbeddedDatabase next = EmbeddedDatabaseTests.start(this.folder, 0)) {
			assertThat(this.server.find().orElseThrow().pid()).isNotEqualTo(left);
			assertThat(rows(next)).isBetween(acknowledged, acknowledged + 2);
		}
	}

	@Test
	void theServerOfAKilledServiceIsStoppedWhereItsFolderIsToBeDeleted() throws Exception {
		try (ServiceProcess living = waiting()) {
			living.await("READY");
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> EmbeddedDatabase.stopLeftOver(this.folder))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("DATA_FOLDER_IN_USE"));
			assertThat(this.server.find()).isPresent();
			living.kill();
		}
		assertThat(this.server.find()).as("the server lives on").isPresent();
		EmbeddedDatabase.stopLeftOver(this.folder);
		assertThat(this.server.find()).isEmpty();
	}

	@Test
	void aKilledServerRecoversAtTheNextStart() throws Exception {
		ServiceProcess service = writing();
		service.await("WROTE 50");
		Path pidFile = new DataFolder(this.folder).cluster().resolve("postmaster.pid");
		byte[] left = Files.readAllBytes(pidFile);
		this.server.find().orElseThrow().destroyForcibly();
		long acknowledged = service.kill();
		// the service may have had the time to stop in order, which takes the file away
		Files.write(pidFile, left);
		assertThat(rowsAfterStart()).isBetween(acknowledged, acknowledged + 1);
	}

	@Test
	void aServiceAndItsServerKilledAtOnceComeBackTwiceInARow() throws Exception {
		long acknowledged = 0;
		for (int round = 0; round < 2; round++) {
			ServiceProcess service = writing();
			service.await("WROTE 50");
			acknowledged += service.kill();
			this.server.find().orElseThrow().destroyForcibly();
		}
		assertThat(rowsAfterStart()).isBetween(acknowledged, acknowledged + 2);
	}

	@Test
	void aSecondServiceOnTheFolderIsToldWhoHasIt() throws Exception {
		try (ServiceProcess first = waiting()) {
			first.await("READY");
			ServiceProcess second = waiting();
			assertThat(second.await("DATA_FOLDER_IN_USE")).contains("process " + first.pid() + ".");
			assertThat(second.awaitEnd()).isEqualTo(3);
			assertThat(this.server.find()).isPresent();
		}
		assertThat(this.server.find()).as("stopped in order").isEmpty();
	}

	@ParameterizedTest
	@Tag("slow")
	@ValueSource(ints = { 300, 600, 900, 1200, 1800, 2500 })
	void aFirstStartKilledAtAnyMomentIsFollowedByAStart(int millis) throws Exception {
		Path binaries = this.folder.resolve("binaries");
		ServiceProcess service = ServiceProcess.start(this.folder, binaries, "write");
		Thread.sleep(millis);
		long acknowledged = service.kill();
		try (EmbeddedDatabase next = EmbeddedDatabase.start(this.folder, 0)) {
			assertThat(EmbeddedDatabaseTests.query(next.app(), "SELECT 1")).containsExactly("1");
			assertThat((acknowledged > 0) ? rows(next) : 0).isGreaterThanOrEqualTo(acknowledged);
		}
	}

	@Test
	void aClusterHalfMadeIsMadeAnew() throws Exception {
		Path cluster = Files.createDirectories(new DataFolder(this.folder).cluster());
		Files.writeString(cluster.resolve("PG_VERSION"), "18");
		Files.writeString(cluster.resolve("postgresql.conf"), "max_conn");
		try (EmbeddedDatabase next = EmbeddedDatabaseTests.start(this.folder, 0)) {
			assertThat(EmbeddedDatabaseTests.query(next.app(), "SELECT 1")).containsExactly("1");
		}
	}

	@Test
	void binariesHalfUnpackedAreUnpackedAnew() throws Exception {
		Path binaries = this.temporary.resolve("binaries");
		try (ServiceProcess service = ServiceProcess.start(this.folder, binaries, "wait")) {
			service.await("READY");
		}
		try (var files = Files.walk(binaries)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = file.getFileName().toString();
				if (name.endsWith(".complete")) {
					Files.delete(file);
				}
				else if (name.equals("postgres")) {
					Files.write(file, new byte[] { 0x7f });
				}
			}
		}
		try (ServiceProcess service = ServiceProcess.start(this.folder, binaries, "wait")) {
			service.await("READY");
		}
	}

	@Test
	void dataWithoutTheirPasswordsAreNotGivenNewOnes() throws Exception {
		EmbeddedDatabaseTests.start(this.folder, 0).close();
		Files.delete(this.folder.resolve("passwords"));
		assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> EmbeddedDatabaseTests.start(this.folder, 0))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("PASSWORD_FILE_MISSING"));
		assertThat(this.folder.resolve("passwords")).doesNotExist();
	}

	@Test
	void anotherProcessUnderTheRecordedNumberIsLeftAlone() throws Exception {
		EmbeddedDatabaseTests.start(this.folder, 0).close();
		Process stranger = new ProcessBuilder("sleep", "600").start();
		try {
			Files.writeString(new DataFolder(this.folder).cluster().resolve("postmaster.pid"),
					stranger.pid() + "\n" + new DataFolder(this.folder).cluster() + "\n");
			EmbeddedDatabaseTests.start(this.folder, 0).close();
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	private long rowsAfterStart() throws SQLException {
		try (EmbeddedDatabase next = EmbeddedDatabaseTests.start(this.folder, 0)) {
			return rows(next);
		}
	}

	private static long rows(EmbeddedDatabase database) throws SQLException {
		return Long.parseLong(EmbeddedDatabaseTests.query(database.owner(), "SELECT count(*) FROM written").get(0));
	}

	private ServiceProcess writing() throws IOException {
		return ServiceProcess.start(this.folder, TestServer.binaries(), "write");
	}

	private ServiceProcess waiting() throws IOException {
		return ServiceProcess.start(this.folder, TestServer.binaries(), "wait");
	}

}
