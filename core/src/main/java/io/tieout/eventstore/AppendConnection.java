package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The appender's own connection: opened when needed, thrown away when it fails. A
 * database that says nothing for some time has failed.
 */
final class AppendConnection implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(AppendConnection.class);

	private static final long PAUSE_MILLIS = 100;

	private final DataSource dataSource;

	private final Duration answerTime;

	private @Nullable Connection current;

	/**
	 * A connection that is not open yet.
	 * @param answerTime how long an answer may take
	 */
	AppendConnection(DataSource dataSource, Duration answerTime) {
		this.dataSource = dataSource;
		this.answerTime = answerTime;
	}

	boolean isOpen() {
		return this.current != null;
	}

	Connection open() throws SQLException {
		Connection open = this.current;
		if (open == null) {
			open = opened();
			open.setAutoCommit(true);
			open.setNetworkTimeout(Runnable::run, Math.toIntExact(this.answerTime.toMillis()));
			this.current = open;
		}
		return open;
	}

	/**
	 * A pool waits for a connection as long as it likes; this does not.
	 */
	private Connection opened() throws SQLException {
		CompletableFuture<Connection> opening = new CompletableFuture<>();
		new Thread(() -> connect(opening), "tieout-append-connection").start();
		try {
			return opening.get(this.answerTime.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			opening.cancel(false);
			throw new SQLTimeoutException("Interrupted while waiting for a connection", ex);
		}
		catch (TimeoutException ex) {
			opening.cancel(false);
			throw new SQLTimeoutException("No connection within " + this.answerTime, ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof SQLException failure) ? failure : new SQLException(ex.getCause());
		}
	}

	private void connect(CompletableFuture<Connection> opening) {
		try {
			Connection opened = this.dataSource.getConnection();
			if (!opening.complete(opened)) {
				opened.close();
			}
		}
		catch (SQLException | RuntimeException ex) {
			opening.completeExceptionally(ex);
		}
	}

	void discard() {
		Connection broken = this.current;
		this.current = null;
		if (broken != null) {
			try {
				broken.abort(Runnable::run);
				broken.close();
			}
			catch (SQLException ex) {
				logger.debug("A broken connection could not be closed", ex);
			}
		}
	}

	/**
	 * Waits a moment before the next attempt; false if there is to be none because the
	 * thread was interrupted.
	 */
	boolean pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		Connection idle = this.current;
		this.current = null;
		if (idle != null) {
			try {
				idle.close();
			}
			catch (SQLException ex) {
				logger.debug("The appender's connection could not be closed", ex);
			}
		}
	}

}
