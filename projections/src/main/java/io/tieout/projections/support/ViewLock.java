package io.tieout.projections.support;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to run something on a view, for one run at a time over all nodes. It is an
 * advisory lock of a session of its own, so it ends with the process that holds it.
 */
final class ViewLock implements AutoCloseable {

	/**
	 * Whether somebody has the lock of the view that a row's column {@code view} names.
	 */
	static final String IS_HELD = """
			EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
			  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
			  AND classid = hashtext('tieout.views')::oid AND objid = hashtext(view)::oid)""";

	private static final String KEY = "(hashtext('tieout.views'), hashtext(?))";

	private final String view;

	private final SingleConnectionDataSource session;

	private ViewLock(String view, SingleConnectionDataSource session) {
		this.view = view;
		this.session = session;
	}

	/** Takes the lock; empty if another run has it. */
	static Optional<ViewLock> tryTake(DataSource dataSource, String view) {
		SingleConnectionDataSource session = new SingleConnectionDataSource(DataSourceUtils.getConnection(dataSource),
				true);
		ViewLock lock = new ViewLock(view, session);
		if (lock.ask("SELECT pg_try_advisory_lock" + KEY)) {
			return Optional.of(lock);
		}
		session.destroy();
		return Optional.empty();
	}

	/**
	 * Makes sure that nobody else can have taken the lock.
	 * @throws DataAccessException if the session is broken, and the lock with it
	 */
	void requireHeld() {
		JdbcClient.create(this.session).sql("SELECT 1").query(Integer.class).single();
	}

	/** Lets go of the lock; a session that is broken has let go of it already. */
	@Override
	public void close() {
		try {
			ask("SELECT pg_advisory_unlock" + KEY);
		}
		catch (DataAccessException ex) {
			// the session is broken, and the lock with it
		}
		finally {
			this.session.destroy();
		}
	}

	private boolean ask(String question) {
		return JdbcClient.create(this.session).sql(question).param(this.view).query(Boolean.class).single();
	}

}
