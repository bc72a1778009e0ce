package io.tieout.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates and starts the server of one folder. A start that is killed at any point leaves
 * nothing the next one trips over.
 */
final class ServerStart {

	private static final Logger logger = LoggerFactory.getLogger(ServerStart.class);

	/** Where zonky keeps shared files; it empties stale folders there. */
	private static final String ZONKY_FOLDER = "ot.epg.working-dir";

	/**
	 * A free port may be taken, or an old memory segment still be held, once or twice.
	 */
	private static final int ATTEMPTS = 3;

	private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

	/**
	 * What is left of a killed server, or a client that calls it in vain, may hold its
	 * port for a moment.
	 */
	private static final Duration PORT_WAIT = Duration.ofSeconds(5);

	/** Recovery after a crash replays up to {@code max_wal_size} of log. */
	private static final Duration RECOVERY_WAIT = Duration.ofMinutes(30);

	private static final int POLL_MILLIS = 100;

	private final DataFolder folder;

	private final Binaries binaries;

	private final Passwords passwords;

	private final ServerProcess process;

	ServerStart(DataFolder folder, Binaries binaries, Passwords passwords, ServerProcess process) {
		this.folder = folder;
		this.binaries = binaries;
		this.passwords = passwords;
		this.process = process;
	}

	/**
	 * Starts the server and waits until it answers.
	 * @param wantedPort port on 127.0.0.1, or 0 for a free one
	 */
	Started run(int wantedPort) throws IOException {
		this.folder.startLogAnew();
		Exception failure = null;
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			int port = openPort(wantedPort);
			try {
				Started started = this.binaries.use(() -> launch(port));
				awaitAnswer(started.port());
				return started;
			}
			catch (IOException | IllegalStateException ex) {
				logger.warn("PostgreSQL did not start (attempt {} of {}): {}", attempt, ATTEMPTS, ex.getMessage());
				failure = ex;
			}
		}
		throw new DatabaseException("DATABASE_START_FAILED", "PostgreSQL in " + this.folder.path()
				+ " does not start. The end of its log: " + this.folder.lastWords(), failure);
	}

	private Started launch(int port) throws IOException {
		Path passwordFile = this.folder.superuserPassword();
		Files.deleteIfExists(passwordFile);
		if (!this.folder.holdsData()) {
			this.process.killSetUp();
			Folders.delete(this.folder.cluster());
			PrivateFile.readOrCreate(passwordFile, this.passwords.superuser().getBytes(StandardCharsets.US_ASCII));
		}
		Files.deleteIfExists(this.folder.cluster().resolve("epg-lock"));
		try {
			return new Started(port, configured(port, passwordFile).start());
		}
		catch (IOException ex) {
			Started slow = new Started(this.process.port().orElseThrow(() -> ex), null);
			logger.info("PostgreSQL takes its time, as it does to recover from an interruption");
			return slow;
		}
		finally {
			Files.deleteIfExists(passwordFile);
		}
	}

	private EmbeddedPostgres.Builder configured(int port, Path passwordFile) throws IOException {
		EmbeddedPostgres.Builder builder = builder().setOverrideWorkingDirectory(this.binaries.unpacked().toFile())
			.setDataDirectory(this.folder.cluster())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setPGStartupWait(ANSWER_WAIT)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(this.folder.log().toFile()))
			.setConnectConfig("password", this.passwords.superuser())
			.setLocaleConfig("auth-host", "scram-sha-256")
			.setLocaleConfig("auth-local", "scram-sha-256")
			.setLocaleConfig("pwfile", passwordFile.toString())
			// sorts the same on every machine and after every upgrade of its libraries
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C");
		Stream.of(ServerSettings.DURABILITY, ServerSettings.ACCESS, ServerSettings.RESOURCES, ServerSettings.LOGGING)
			.map(Map::entrySet)
			.flatMap(Set::stream)
			.forEach((setting) -> builder.setServerConfig(setting.getKey(), setting.getValue()));
		return builder;
	}

	/**
	 * A builder that leaves the machine's shared temporary folder alone: zonky would stop
	 * servers and delete folders named by files that anybody may have put there.
	 */
	private EmbeddedPostgres.Builder builder() {
		String before = System.getProperty(ZONKY_FOLDER);
		System.setProperty(ZONKY_FOLDER, this.binaries.unpacked().toString());
		try {
			return EmbeddedPostgres.builder();
		}
		finally {
			if (before == null) {
				System.clearProperty(ZONKY_FOLDER);
			}
			else {
				System.setProperty(ZONKY_FOLDER, before);
			}
		}
	}

	private void awaitAnswer(int port) throws IOException {
		DatabaseLogin login = EmbeddedDatabase.superuser(port, this.passwords);
		long deadline = System.nanoTime() + RECOVERY_WAIT.toNanos();
		while (true) {
			try (Connection connection = login.unpooled().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("SELECT 1");
				return;
			}
			catch (SQLException ex) {
				if (System.nanoTime() > deadline || this.process.find().isEmpty()) {
					throw new IOException("no answer: " + ex.getMessage(), ex);
				}
			}
			pause();
		}
	}

	private int openPort(int wanted) {
		long deadline = System.nanoTime() + PORT_WAIT.toNanos();
		while (true) {
			try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName("127.0.0.1"))) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				if (System.nanoTime() > deadline) {
					throw new DatabaseException("DATABASE_PORT_IN_USE",
							"The port " + wanted + " on 127.0.0.1 is not free. Configure another, or 0 for any.", ex);
				}
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(POLL_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DatabaseException("DATABASE_START_FAILED", "Interrupted while PostgreSQL was starting.", ex);
		}
	}

	/**
	 * A server that answers.
	 *
	 * @param port its port on 127.0.0.1
	 * @param handle zonky's own, unless the start took longer than it waits
	 */
	record Started(int port, @Nullable EmbeddedPostgres handle) {

		/**
		 * Stops the server by the launcher's own means, where it cannot be signalled.
		 */
		void stopByLauncher() {
			if (this.handle != null) {
				try {
					this.handle.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

	}

}
