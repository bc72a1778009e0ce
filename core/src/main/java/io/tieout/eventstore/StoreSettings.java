package io.tieout.eventstore;

import java.time.Duration;

/**
 * How the store is run.
 *
 * @param cachedAggregates most aggregate states kept in memory
 * @param patience how long an append waits for a database that does not answer, and a
 * command for others that are faster, before it is answered 503
 * @param signals whether other nodes are woken by NOTIFY; without, their readers notice
 * by polling
 */
public record StoreSettings(long cachedAggregates, Duration patience, boolean signals) {

	/**
	 * How long a single answer of the database may take before the connection is given up
	 * and another one finds out: short enough for a second and third attempt.
	 */
	Duration answerTime() {
		return this.patience.dividedBy(3);
	}

	/**
	 * What suits a service with 1 GiB of heap.
	 */
	public static StoreSettings defaults() {
		return new StoreSettings(200_000, Duration.ofSeconds(30), true);
	}

}
