package io.tieout.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to start on a server that could lose what it has acknowledged, or under a role
 * that could rewrite it. Settings are read through the service's own connections, because
 * a role or a database may carry settings of its own.
 */
public final class DatabaseGuard {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseGuard.class);

	private static final String MAY_REWRITE = """
			SELECT has_table_privilege(current_user, e.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
			    OR pg_has_role(current_user, e.relowner, 'MEMBER')
			  FROM pg_class e WHERE e.oid = to_regclass('store.event')""";

	/**
	 * Bits of {@code pg_trigger.tgtype}: 2 before, 8 delete, 16 update, 32 truncate.
	 */
	private static final String REFUSES_CHANGE = """
			SELECT coalesce(bit_or(tgtype), 0) & 56 = 56 FROM pg_trigger
			 WHERE tgrelid = to_regclass('store.event') AND tgfoid = to_regprocedure('store.refuse_change()')
			   AND tgenabled = 'A' AND tgtype & 2 = 2 AND tgqual IS NULL AND tgattr = ''""";

	private DatabaseGuard() {
	}

	/**
	 * Requires of the embedded server that {@code fsync}, {@code synchronous_commit} and
	 * {@code full_page_writes} are on.
	 * @param app connects as {@code tieout_app}
	 * @throws DatabaseException {@code DATABASE_NOT_DURABLE}
	 */
	public static void requireDurableEmbedded(DataSource app) {
		for (String setting : ServerSettings.DURABILITY.keySet()) {
			String value = show(app, setting);
			if (!value.equals("on")) {
				throw notDurable(setting, value);
			}
		}
	}

	/**
	 * Requires of the embedded server that it listens on the loopback address alone and
	 * keeps passwords as SCRAM verifiers.
	 * @param app connects as {@code tieout_app}
	 * @throws DatabaseException {@code DATABASE_NOT_CLOSED}
	 */
	public static void requireClosedEmbedded(DataSource app) {
		for (String setting : new String[] { "listen_addresses", "password_encryption" }) {
			String value = show(app, setting);
			String wanted = ServerSettings.ACCESS.get(setting);
			if (!value.equals(wanted)) {
				throw new DatabaseException("DATABASE_NOT_CLOSED", "The embedded PostgreSQL runs with " + setting
						+ " = " + value + " instead of " + wanted + ". Remove what overrules it, and start again.");
			}
		}
	}

	/**
	 * Requires of a user's own server that a commit is on disk before it is answered:
	 * {@code fsync} and {@code synchronous_commit} are not off. {@code full_page_writes}
	 * off is warned of, since some file systems write whole pages anyway.
	 * @param app connects as {@code tieout_app}
	 * @throws DatabaseException {@code DATABASE_NOT_DURABLE}
	 */
	public static void requireDurable(DataSource app) {
		for (String setting : new String[] { "fsync", "synchronous_commit" }) {
			if (show(app, setting).equals("off")) {
				throw notDurable(setting, "off");
			}
		}
		if (show(app, "full_page_writes").equals("off")) {
			logger.warn("full_page_writes is off: after a power cut, pages may be torn unless the file system "
					+ "writes them whole");
		}
	}

	/**
	 * Requires that the service connects as a role that can read and append events and
	 * nothing more; called after the migrations.
	 * @param app connects as {@code tieout_app}
	 * @throws DatabaseException {@code DATABASE_ROLE_TOO_STRONG}, or
	 * {@code DATABASE_NOT_MIGRATED} if there is no event table
	 */
	public static void requireRestrictedRole(DataSource app) {
		String rewrites = query(app, MAY_REWRITE);
		if (rewrites.isEmpty()) {
			throw new DatabaseException("DATABASE_NOT_MIGRATED",
					"There is no table store.event. Run the migrations as " + DatabaseRoles.OWNER + " first.");
		}
		if (rewrites.equals("t")) {
			throw new DatabaseException("DATABASE_ROLE_TOO_STRONG",
					"The service's database role could change recorded events. Connect as " + DatabaseRoles.APP
							+ ", which has SELECT and INSERT on store.event only.");
		}
	}

	/**
	 * Requires that the trigger which refuses UPDATE, DELETE and TRUNCATE of recorded
	 * events is there and always fires; called after the migrations.
	 * @param app connects as {@code tieout_app}
	 * @throws DatabaseException {@code DATABASE_UNGUARDED}
	 */
	public static void requireGuardedHistory(DataSource app) {
		if (!query(app, REFUSES_CHANGE).equals("t")) {
			throw new DatabaseException("DATABASE_UNGUARDED",
					"The trigger event_refuse_change on store.event is missing or disabled. Verify the history, find out "
							+ "who did it, and as " + DatabaseRoles.OWNER
							+ " run: ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change");
		}
	}

	private static DatabaseException notDurable(String setting, String value) {
		return new DatabaseException("DATABASE_NOT_DURABLE", "PostgreSQL runs with " + setting + " = " + value
				+ ": acknowledged events could be lost. Switch it on, for the server, the database and the role.");
	}

	private static String show(DataSource source, String setting) {
		return query(source, "SHOW " + setting);
	}

	private static String query(DataSource source, String sql) {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			return rows.next() ? rows.getString(1) : "";
		}
		catch (SQLException ex) {
			throw new DatabaseException("DATABASE_UNREADABLE", "The database does not answer: " + ex.getMessage(), ex);
		}
	}

}
