package io.tieout.projections.support;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far views are, asked one by one on connections of the caller's choice.
 */
public final class ViewPositions {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

	private final JdbcClient sql;

	/**
	 * Positions, read through these connections.
	 */
	public ViewPositions(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * The position of the last event that a live view holds; 0 where there is none yet.
	 */
	public long of(String view) {
		return this.sql.sql("SELECT position FROM views.generation WHERE view = ? AND state = 'LIVE'")
			.param(view)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Waits until a live view holds the events up to a position.
	 * @param patience for how long at most
	 * @return whether it does; not if the caller's thread is interrupted
	 */
	public boolean await(String view, long position, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (of(view) < position) {
			if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
				return false;
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		return true;
	}

	/**
	 * The position up to which all of some live views hold the events; 0 where one is not
	 * there yet.
	 */
	public long ofAll(List<String> views) {
		List<Long> positions = this.sql
			.sql("SELECT position FROM views.generation WHERE view = ANY (?) AND state = 'LIVE'")
			.param(views.toArray(String[]::new))
			.query(Long.class)
			.list();
		return (positions.size() < views.size()) ? 0 : Collections.min(positions);
	}

}
