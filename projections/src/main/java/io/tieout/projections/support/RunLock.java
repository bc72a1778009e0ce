package io.tieout.projections.support;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to run something, for one run at a time over all nodes. It is an advisory
 * lock of a session of its own, so it ends with the process that holds it.
 */
public final class RunLock implements AutoCloseable {

	/** What is run on views. */
	static final String VIEWS = "tieout.views";

	/**
	 * Whether somebody has the lock of the view that a row's column {@code view} names.
	 */
	static final String IS_VIEW_HELD = """
			EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
			  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
			  AND classid = hashtext('%s')::oid AND objid = hashtext(view)::oid)""".formatted(VIEWS);

	private static final String KEY = "(hashtext(?), hashtext(?))";

	private final String area;

	private final String name;

	private final SingleConnectionDataSource session;

	private RunLock(String area, String name, SingleConnectionDataSource session) {
		this.area = area;
		this.name = name;
		this.session = session;
	}

	/**
	 * Takes a lock.
	 * @param area what is run, such as {@code tieout.controls}
	 * @param name on what
	 * @return empty if another run has it
	 */
	public static Optional<RunLock> tryTake(DataSource dataSource, String area, String name) {
		RunLock lock = new RunLock(area, name,
				new SingleConnectionDataSource(DataSourceUtils.getConnection(dataSource), true));
		if (lock.ask("SELECT pg_try_advisory_lock" + KEY)) {
			return Optional.of(lock);
		}
		lock.session.destroy();
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
		return JdbcClient.create(this.session).sql(question).params(this.area, this.name).query(Boolean.class).single();
	}

}
