package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what other nodes write and takes the aggregates they changed out of the cache,
 * so that a state that is only read is soon up to date again. Looks once a second, and at
 * once when a signal wakes it up.
 */
final class ForeignChanges implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ForeignChanges.class);

	private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

	private static final int ANSWER_MILLIS = 10_000;

	/** Read at once; bounds how long the statement's snapshot stays open. */
	private static final long MAX_EVENTS = 50_000;

	private static final String HEAD = "SELECT coalesce(max(position), 0) FROM store.event";

	/**
	 * Includes the last position followed, so that a history that became shorter shows.
	 */
	private static final String CHANGED = """
			SELECT aggregate_id, max(sequence), max(position) FROM store.event
			WHERE position >= ? AND position <= ? GROUP BY aggregate_id
			""";

	private final DataSource dataSource;

	private final HeadTracker tracker;

	private final StateCache cache;

	private final Semaphore wake = new Semaphore(0);

	private final Thread thread = new Thread(this::run, "tieout-foreign-changes");

	private volatile boolean closed;

	/** Position followed so far; 0 if the cache must be emptied first. */
	private long followed;

	ForeignChanges(DataSource dataSource, HeadTracker tracker, StateCache cache) {
		this.dataSource = dataSource;
		this.tracker = tracker;
		this.cache = cache;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	/**
	 * Another node has written; returns at once.
	 */
	void wake() {
		this.wake.release();
	}

	private void run() {
		while (!this.closed) {
			try (Connection connection = this.dataSource.getConnection()) {
				connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
				follow(connection);
			}
			catch (SQLException | RuntimeException ex) {
				if (this.closed) {
					return;
				}
				logger.warn("Changes by other nodes are not followed, trying again: {}", ex.getMessage());
			}
			await();
		}
	}

	private void follow(Connection connection) throws SQLException {
		long through = Math.max(this.followed, this.tracker.position());
		long from;
		do {
			from = through;
			through = (from > 0) ? forgetChanged(connection, from) : 0;
			if (through == 0) {
				through = startAnew(connection);
			}
			this.followed = through;
		}
		while (through - from == MAX_EVENTS);
	}

	/**
	 * Takes out what changed behind a position.
	 * @return the last position followed; 0 if the position is not there any more
	 */
	private long forgetChanged(Connection connection, long from) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(CHANGED)) {
			query.setLong(1, from);
			query.setLong(2, from + MAX_EVENTS);
			try (ResultSet rows = query.executeQuery()) {
				long through = 0;
				while (rows.next()) {
					this.cache.changed(rows.getString(1), rows.getLong(2));
					through = Math.max(through, rows.getLong(3));
				}
				return through;
			}
		}
	}

	/**
	 * Begins at the head; whatever was cached before may be of another history.
	 */
	private long startAnew(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(HEAD); ResultSet rows = query.executeQuery()) {
			rows.next();
			long head = rows.getLong(1);
			this.cache.clear();
			return head;
		}
	}

	private void await() {
		try {
			this.wake.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
			this.wake.drainPermits();
		}
		catch (InterruptedException ex) {
			this.closed = true;
		}
	}

	@Override
	public void close() {
		this.closed = true;
		wake();
		try {
			this.thread.join(POLL_INTERVAL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
