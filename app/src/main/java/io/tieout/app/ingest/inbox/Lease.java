package io.tieout.app.ingest.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Shows other processes that this one lives: an advisory lock on a connection of its own,
 * which the database drops the moment the process dies. Work under a lease that nobody
 * holds was dropped and may be taken up. A lock lost with its connection is taken again;
 * the attempt number of the work keeps two processes from counting it both.
 */
public final class Lease implements AutoCloseable {

	/** Tells these locks from others; the second key is the lease. */
	static final int LOCK_CLASS = 7473;

	/** Whether somebody holds the lease in the column {@code lease}. */
	static final String IS_HELD = """
			EXISTS (SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = 7473 AND l.objsubid = 2
			    AND l.objid = lease::oid
			    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
			""";

	private static final Logger logger = LoggerFactory.getLogger(Lease.class);

	private final DataSource source;

	private final int number;

	private @Nullable Connection connection;

	private Lease(DataSource source, int number) {
		this.source = source;
		this.number = number;
	}

	/**
	 * Takes a new lease.
	 */
	public static Lease take(DataSource source) {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT nextval('inbox.lease_seq')")) {
			row.next();
			Lease lease = new Lease(source, row.getInt(1));
			lease.hold();
			return lease;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("No lease could be taken", ex);
		}
	}

	/**
	 * The lease's number, which work is marked with.
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Makes sure that the lease is held, after its connection may have broken.
	 */
	public synchronized void hold() {
		Connection held = this.connection;
		try {
			if (held != null && held.isValid(1)) {
				return;
			}
			release();
			Connection fresh = this.source.getConnection();
			this.connection = fresh;
			fresh.setAutoCommit(true);
			try (PreparedStatement lock = fresh.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
				lock.setInt(1, LOCK_CLASS);
				lock.setInt(2, this.number);
				lock.execute();
			}
		}
		catch (SQLException ex) {
			logger.warn("The lease {} could not be held, trying again: {}", this.number, ex.getMessage());
		}
	}

	@Override
	public synchronized void close() {
		release();
	}

	private void release() {
		Connection held = this.connection;
		this.connection = null;
		if (held == null) {
			return;
		}
		try (held; PreparedStatement unlock = held.prepareStatement("SELECT pg_advisory_unlock_all()")) {
			unlock.execute();
		}
		catch (SQLException ex) {
			logger.debug("The connection of lease {} had broken", this.number, ex);
		}
	}

}
