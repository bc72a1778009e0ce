package io.tieout.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * The one server of a test JVM, with a database migrated once as the template of all
 * others. Its folder lies in the module's {@code target} and goes with the JVM; what a
 * killed JVM left is cleared by the next.
 */
public final class TestServer {

	private static final String PREFIX = "test-postgres-";

	private static final String TEMPLATE = "tieout_template";

	private final EmbeddedDatabase server;

	private final AtomicInteger databases = new AtomicInteger();

	private TestServer(EmbeddedDatabase server) {
		this.server = server;
	}

	/**
	 * Starts the server of this JVM.
	 */
	public static TestServer start() {
		Path target = Path.of(System.getProperty("user.dir"), "target");
		try {
			Files.createDirectories(target);
			clearAbandoned(target);
			Path folder = target.resolve(PREFIX + ProcessHandle.current().pid());
			TestServer server = new TestServer(EmbeddedDatabase.start(folder, 0, binaries()));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(folder), "test-postgres-stop"));
			server.migrateTemplate();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where tests of this user unpack the binaries, once for all modules.
	 */
	public static Path binaries() {
		return Path.of(System.getProperty("user.home"), ".cache", "tieout", "postgresql");
	}

	/**
	 * Copies the template.
	 * @return name of the new database
	 */
	public synchronized String createDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + DatabaseRoles.OWNER);
		return name;
	}

	/**
	 * Drops a database, ending its sessions. The server gives these a few seconds only,
	 * which a slow disk may take.
	 */
	public void dropDatabase(String name) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.ignoreExceptionsInstanceOf(IllegalStateException.class)
			.untilAsserted(() -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
	}

	/**
	 * A login that is a member of a group and nothing else.
	 */
	public DatabaseLogin member(String database, String group) {
		String name = "member_of_" + database;
		execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret' IN ROLE " + group);
		return new DatabaseLogin(app(database).url(), name, "secret");
	}

	/**
	 * Login of the restricted role.
	 */
	public DatabaseLogin app(String database) {
		return in(database, this.server.app());
	}

	/**
	 * Login of the role that runs migrations.
	 */
	public DatabaseLogin owner(String database) {
		return in(database, this.server.owner());
	}

	private static DatabaseLogin in(String database, DatabaseLogin login) {
		String url = login.url().substring(0, login.url().lastIndexOf('/') + 1) + database;
		return new DatabaseLogin(url, login.user(), login.password());
	}

	private void migrateTemplate() {
		execute("CREATE DATABASE " + TEMPLATE + " OWNER " + DatabaseRoles.OWNER);
		Migrations.run(owner(TEMPLATE).unpooled());
	}

	private void execute(String sql) {
		try (Connection connection = this.server.superuser().unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private void stop(Path folder) {
		this.server.close();
		delete(folder);
	}

	private static void clearAbandoned(Path target) throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(target, PREFIX + "*")) {
			for (Path folder : folders) {
				String pid = folder.getFileName().toString().substring(PREFIX.length());
				if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
					new ServerProcess(new DataFolder(folder.toRealPath()).cluster()).stop();
					delete(folder);
				}
			}
		}
	}

	private static void delete(Path folder) {
		try {
			Folders.delete(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
