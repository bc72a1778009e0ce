package io.tieout.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies where in the folder of an embedded server.
 *
 * @param path real path of the folder
 */
record DataFolder(Path path) {

	/** Least object id of what users create; PostgreSQL's own databases lie below. */
	private static final long FIRST_USER_OBJECT = 16_384;

	/** Bytes of log after which the next start begins a new one. */
	private static final long LARGE_LOG = 10_000_000;

	private static final int LAST_LINES = 15;

	/**
	 * PostgreSQL's own data directory.
	 */
	Path cluster() {
		return this.path.resolve("cluster");
	}

	/**
	 * The passwords of the roles.
	 */
	Path passwords() {
		return this.path.resolve("passwords");
	}

	/**
	 * There while a new cluster is set up.
	 */
	Path superuserPassword() {
		return this.path.resolve("superuser.password");
	}

	/**
	 * What the server says of itself.
	 */
	Path log() {
		return this.path.resolve("server.log");
	}

	/**
	 * Whether the cluster holds a database besides PostgreSQL's own. Read from the data
	 * themselves, so that a restored backup is recognised whatever else is missing;
	 * without one, what lies there is a set-up that never came to its end.
	 */
	boolean holdsData() throws IOException {
		Path databases = cluster().resolve("base");
		if (!Files.isDirectory(databases)) {
			return false;
		}
		try (Stream<Path> entries = Files.list(databases)) {
			return entries.map((entry) -> entry.getFileName().toString())
				.filter((name) -> name.chars().allMatch(Character::isDigit))
				.anyMatch((name) -> Long.parseLong(name) >= FIRST_USER_OBJECT);
		}
	}

	/**
	 * Puts a large log aside; the one put aside before is dropped.
	 */
	void startLogAnew() throws IOException {
		if (Files.exists(log()) && Files.size(log()) > LARGE_LOG) {
			Files.move(log(), this.path.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * The end of the log, for an error that has to say why.
	 */
	String lastWords() {
		try {
			List<String> lines = Files.readAllLines(log());
			return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "(unreadable: " + ex.getMessage() + ")";
		}
	}

}
