package io.tieout.app.controls;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to run a control, for one run at a time over all nodes. It is an advisory
 * lock of a session of its own, so it ends with the process that holds it.
 */
final class ControlLock implements AutoCloseable {

	private static final String KEY = "(hashtext('tieout.controls'), hashtext(?))";

	private final String control;

	private final SingleConnectionDataSource session;

	private ControlLock(String control, SingleConnectionDataSource session) {
		this.control = control;
		this.session = session;
	}

	/** Takes the lock; empty if another run has it. */
	static Optional<ControlLock> tryTake(DataSource source, String control) {
		ControlLock lock = new ControlLock(control,
				new SingleConnectionDataSource(DataSourceUtils.getConnection(source), true));
		if (lock.ask("SELECT pg_try_advisory_lock" + KEY)) {
			return Optional.of(lock);
		}
		lock.session.destroy();
		return Optional.empty();
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
		return JdbcClient.create(this.session).sql(question).param(this.control).query(Boolean.class).single();
	}

}
