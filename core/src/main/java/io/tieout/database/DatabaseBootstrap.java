package io.tieout.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Makes the roles and the database on the embedded server. Each step looks first, so a
 * start that was killed in between is completed by the next one.
 */
final class DatabaseBootstrap {

	/**
	 * Longest transaction of the service in milliseconds: a snapshot held longer keeps
	 * vacuum from every table. A statement that needs more says so itself.
	 */
	private static final int TRANSACTION_TIMEOUT = 300_000;

	private static final int IDLE_IN_TRANSACTION_TIMEOUT = 60_000;

	private final DatabaseLogin superuser;

	/**
	 * A bootstrap of one server.
	 * @param superuser login to its database {@code postgres}
	 */
	DatabaseBootstrap(DatabaseLogin superuser) {
		this.superuser = superuser;
	}

	/**
	 * Ensures both roles with their passwords, the readers' group and the database.
	 */
	void run(Passwords passwords) {
		try (Connection connection = this.superuser.unpooled().getConnection()) {
			ensureRole(connection, DatabaseRoles.OWNER, passwords.owner());
			ensureRole(connection, DatabaseRoles.APP, passwords.app());
			ensureGroup(connection, DatabaseRoles.READER);
			ensureDatabase(connection);
			try (Statement statement = connection.createStatement()) {
				statement.execute("GRANT " + DatabaseRoles.APP + " TO " + DatabaseRoles.OWNER);
				statement
					.execute("ALTER ROLE " + DatabaseRoles.APP + " SET transaction_timeout = " + TRANSACTION_TIMEOUT);
				statement.execute("ALTER ROLE " + DatabaseRoles.APP + " SET idle_in_transaction_session_timeout = "
						+ IDLE_IN_TRANSACTION_TIMEOUT);
				statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException("DATABASE_BOOTSTRAP_FAILED",
					"The roles and the database cannot be made: " + ex.getMessage(), ex);
		}
	}

	private static void ensureRole(Connection connection, String role, String password) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
				statement.execute("CREATE ROLE " + role + " LOGIN");
			}
			connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
		}
	}

	private static void ensureGroup(Connection connection, String role) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
				statement.execute("CREATE ROLE " + role + " NOLOGIN");
			}
		}
	}

	private static void ensureDatabase(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DatabaseRoles.DATABASE + "'")) {
				statement.execute("CREATE DATABASE " + DatabaseRoles.DATABASE + " OWNER " + DatabaseRoles.OWNER);
			}
			statement.execute("REVOKE ALL ON DATABASE " + DatabaseRoles.DATABASE + " FROM PUBLIC");
			statement
				.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DatabaseRoles.DATABASE + " TO " + DatabaseRoles.APP);
			statement.execute("GRANT CONNECT ON DATABASE " + DatabaseRoles.DATABASE + " TO " + DatabaseRoles.READER);
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

}
