package io.tieout.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Stands for the service in tests that kill it: starts the embedded server, says
 * {@code READY}, and either writes one row per transaction, saying so after each commit,
 * or waits until its input ends and stops in order.
 */
final class ServiceProgram {

	private ServiceProgram() {
	}

	/**
	 * Runs until killed or told to stop.
	 * @param arguments folder, folder of the binaries, {@code write} or {@code wait}
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0, Path.of(arguments[1]));
				Connection connection = database.owner().unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE IF NOT EXISTS written (n bigint GENERATED ALWAYS AS IDENTITY)");
			System.out.println("READY");
			if (arguments[2].equals("write")) {
				write(statement);
			}
			while (System.in.read() >= 0) {
				continue;
			}
		}
		catch (DatabaseException ex) {
			System.out.println(ex.getMessage());
			System.exit(3);
		}
	}

	private static void write(Statement statement) throws SQLException {
		for (long n = 1;; n++) {
			statement.execute("INSERT INTO written DEFAULT VALUES");
			System.out.println("WROTE " + n);
		}
	}

}
