package io.tieout.database;

/**
 * The roles of Tieout on PostgreSQL and the database they share.
 */
public final class DatabaseRoles {

	/** Runs the migrations and owns the event table; nothing else connects as it. */
	public static final String OWNER = "tieout_owner";

	/**
	 * The service: reads and appends events, owns views, inbox, process state and keys.
	 */
	public static final String APP = "tieout_app";

	/** A group for the user's own tools: reads the SQL views and nothing else. */
	public static final String READER = "tieout_reader";

	/** The database. */
	public static final String DATABASE = "tieout";

	/** Administers the embedded server; the service never connects as it. */
	static final String SUPERUSER = "postgres";

	private DatabaseRoles() {
	}

}
