package io.tieout.app.ingest.job;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Arrivals that this process has let go of for an operating error, to be taken up again
 * by any process.
 */
final class GivenUp {

	private final Set<UUID> arrivals = ConcurrentHashMap.newKeySet();

	void add(UUID arrival) {
		this.arrivals.add(arrival);
	}

	void remove(UUID arrival) {
		this.arrivals.remove(arrival);
	}

	Set<UUID> all() {
		return Set.copyOf(this.arrivals);
	}

}
