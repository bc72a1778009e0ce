package io.tieout.app.api.repeat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lets one request at a time work under a key: within the process by a set, among
 * processes by advisory locks.
 */
final class KeyLocks implements AutoCloseable {

	/** Those who wait hold a thread of the server each; the rest come again. */
	private static final int MOST_WAITING = 32;

	private static final long POLL_MILLIS = 50;

	private static final Logger logger = LoggerFactory.getLogger(KeyLocks.class);

	private final Set<RequestKey> held = new HashSet<>();

	private final AdvisoryLocks among;

	private final Duration patience;

	private int waiting;

	KeyLocks(DataSource source, Duration patience) {
		this.among = new AdvisoryLocks(source);
		this.patience = patience;
	}

	/**
	 * Waits until nobody else works under the key.
	 * @return false if that takes too long
	 */
	boolean take(RequestKey key) throws InterruptedException {
		long deadline = System.nanoTime() + this.patience.toNanos();
		if (!takeHere(key, deadline)) {
			return false;
		}
		try {
			while (!this.among.tryTake(key.hashCode())) {
				if (System.nanoTime() > deadline) {
					leave(key);
					return false;
				}
				Thread.sleep(POLL_MILLIS);
			}
			return true;
		}
		catch (InterruptedException | RuntimeException ex) {
			leave(key);
			throw ex;
		}
	}

	private synchronized boolean takeHere(RequestKey key, long deadline) throws InterruptedException {
		if (this.held.contains(key) && this.waiting >= MOST_WAITING) {
			return false;
		}
		this.waiting++;
		try {
			while (!this.held.add(key)) {
				long left = deadline - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
			return true;
		}
		finally {
			this.waiting--;
		}
	}

	/**
	 * Lets the next one work.
	 */
	void release(RequestKey key) {
		try {
			this.among.release(key.hashCode());
		}
		catch (DataAccessResourceFailureException ex) {
			logger.debug("The lock ended with its connection", ex);
		}
		finally {
			leave(key);
		}
	}

	private synchronized void leave(RequestKey key) {
		this.held.remove(key);
		notifyAll();
	}

	@Override
	public void close() {
		this.among.close();
	}

}
