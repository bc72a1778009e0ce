package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that do their work over and over, rest when there is none, and outlive every
 * failure, errors of the machine included.
 */
final class Crew implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Crew.class);

	private final Duration rest;

	private final List<Thread> threads = new ArrayList<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition woken = this.lock.newCondition();

	private volatile boolean stopping;

	Crew(Duration rest) {
		this.rest = rest;
	}

	/**
	 * Adds a thread.
	 */
	void add(String name, Work work) {
		this.threads.add(new Thread(() -> loop(name, work), "tieout-ingest-" + name));
	}

	void start() {
		this.threads.forEach(Thread::start);
	}

	/**
	 * Lets those who rest look for work.
	 */
	void wake() {
		this.lock.lock();
		try {
			this.woken.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isStopping() {
		return this.stopping;
	}

	@Override
	public void close() {
		this.stopping = true;
		wake();
		for (Thread thread : this.threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void loop(String name, Work work) {
		while (!this.stopping) {
			boolean more = false;
			try {
				more = work.some();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (Throwable ex) {
				if (Faults.isOperating(ex)) {
					logger.warn("{} tries again: {}", name, ex.toString());
				}
				else {
					logger.error("{} failed and tries again", name, Faults.forLog(ex));
				}
			}
			if (!more) {
				rest();
			}
		}
	}

	private void rest() {
		this.lock.lock();
		try {
			if (!this.stopping) {
				this.woken.await(this.rest.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			this.stopping = true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Work that is done over and over.
	 */
	@FunctionalInterface
	interface Work {

		/**
		 * Does some of it.
		 * @return whether there may be more
		 */
		boolean some() throws InterruptedException;

	}

}
