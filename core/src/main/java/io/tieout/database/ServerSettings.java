package io.tieout.database;

import java.util.Map;

/**
 * How the embedded server runs. Given on its command line, so that neither a file nor
 * {@code ALTER SYSTEM} overrules them.
 */
final class ServerSettings {

	/** The settings that decide whether an acknowledged event survives a power cut. */
	static final Map<String, String> DURABILITY = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes",
			"on");

	/** Who may come in: programs of this machine, with a password. */
	static final Map<String, String> ACCESS = Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "",
			"password_encryption", "scram-sha-256");

	/**
	 * Sized for a machine that also runs the service. JIT costs more than it gives on
	 * short statements; a large WAL keeps checkpoints, and with them full page images,
	 * rare under bulk loads.
	 */
	static final Map<String, String> RESOURCES = Map.of("max_connections", "100", "shared_buffers", "256MB", "jit",
			"off", "max_wal_size", "2GB", "min_wal_size", "256MB", "checkpoint_timeout", "15min", "wal_buffers", "16MB",
			"random_page_cost", "1.1", "timezone", "UTC");

	/**
	 * The server's log tells of the server (level {@code log} and above) and never quotes
	 * a statement or a row, which may hold personal data.
	 */
	static final Map<String, String> LOGGING = Map.of("log_min_messages", "log", "log_min_error_statement", "panic",
			"log_error_verbosity", "terse", "log_checkpoints", "off", "log_timezone", "UTC");

	private ServerSettings() {
	}

}
