package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Faults;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what failed for a reason that passes, for a while.
 */
final class Persistence {

	private static final Logger logger = LoggerFactory.getLogger(Persistence.class);

	private static final long FIRST_PAUSE_MILLIS = 50;

	private static final long LONGEST_PAUSE_MILLIS = 2_000;

	private final Duration patience;

	private final BooleanSupplier stopping;

	Persistence(Duration patience, BooleanSupplier stopping) {
		this.patience = patience;
		this.stopping = stopping;
	}

	/**
	 * Does the work, again if need be.
	 * @throws StoppingException if the service stops meanwhile
	 * @throws RuntimeException the last operating error, or any other at once, and so one
	 * that waits for an operator
	 */
	<T> T insist(Supplier<T> work) {
		long deadline = System.nanoTime() + this.patience.toNanos();
		long pause = FIRST_PAUSE_MILLIS;
		while (true) {
			if (this.stopping.getAsBoolean()) {
				throw new StoppingException();
			}
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				if (!Faults.passesByItself(ex) || System.nanoTime() > deadline) {
					throw ex;
				}
				logger.warn("Trying again in {} ms: {}", pause, ex.toString());
			}
			sleep(pause);
			pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
		}
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoppingException();
		}
	}

}
