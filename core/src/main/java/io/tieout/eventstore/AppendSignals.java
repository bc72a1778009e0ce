package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes up the readers of other nodes: a coalesced NOTIFY on a connection of its own,
 * never inside an append, because NOTIFY takes a global lock at commit. A signal that is
 * lost costs a poll interval, nothing else.
 */
final class AppendSignals implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(AppendSignals.class);

	private static final String CHANNEL = "tieout_appended";

	private static final Duration COALESCE = Duration.ofMillis(20);

	private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

	private static final Duration ASK_INTERVAL = Duration.ofSeconds(5);

	private static final int ANSWER_MILLIS = 10_000;

	private final DataSource dataSource;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final AtomicLong appended = new AtomicLong();

	private final Thread thread = new Thread(this::run, "tieout-signals");

	private volatile boolean closed;

	/** Position told of last, and when. */
	private long told;

	private long toldAt = System.nanoTime() - COALESCE.toNanos();

	AppendSignals(DataSource dataSource) {
		this.dataSource = dataSource;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	/**
	 * Tells other nodes soon; returns at once.
	 */
	void appended(long position) {
		this.appended.accumulateAndGet(position, Math::max);
	}

	/**
	 * Calls back when another node has appended.
	 */
	void onForeignAppend(Runnable listener) {
		this.listeners.add(listener);
	}

	private void run() {
		while (!this.closed) {
			try (Connection connection = this.dataSource.getConnection()) {
				exchange(connection);
			}
			catch (SQLException | RuntimeException ex) {
				if (!this.closed) {
					logger.warn("Wake-up signals are interrupted, readers poll meanwhile: {}", ex.toString());
					pause();
				}
			}
		}
	}

	/**
	 * Tells and hears until the connection fails. One that was cut without a word would
	 * stay silent for ever, so it is asked something now and then.
	 */
	private void exchange(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
		PGConnection postgres = connection.unwrap(PGConnection.class);
		ask(connection, "LISTEN " + CHANNEL);
		alert();
		this.told = 0;
		long asked = System.nanoTime();
		while (!this.closed) {
			tell(connection);
			heard(postgres.getNotifications((int) COALESCE.toMillis()), postgres.getBackendPID());
			if (System.nanoTime() - asked > ASK_INTERVAL.toNanos()) {
				ask(connection, "SELECT 1");
				asked = System.nanoTime();
			}
		}
	}

	private static void ask(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Tells of what was appended since the last time, unless that was just now: this node
	 * hears its own signals, which must not make it send the next one.
	 */
	private void tell(Connection connection) throws SQLException {
		long position = this.appended.get();
		long now = System.nanoTime();
		if (position > this.told && now - this.toldAt >= COALESCE.toNanos()) {
			try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, '')")) {
				notify.setString(1, CHANNEL);
				notify.execute();
			}
			this.told = position;
			this.toldAt = now;
		}
	}

	private void heard(PGNotification @Nullable [] notifications, int self) {
		if (notifications == null) {
			return;
		}
		for (PGNotification notification : notifications) {
			if (notification.getPID() != self) {
				alert();
				return;
			}
		}
	}

	/**
	 * A listener that fails costs neither the others their call nor any the next one.
	 */
	private void alert() {
		for (Runnable listener : this.listeners) {
			try {
				listener.run();
			}
			catch (RuntimeException ex) {
				logger.error("A listener to appends of other nodes failed", ex);
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(RETRY_PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.thread.join(RETRY_PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
