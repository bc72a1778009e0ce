package io.tieout.app.ingest.job;

import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Bodies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Clears away bodies that were refused or given up, once their keys have expired.
 */
final class OldBodies {

	private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

	private final Bodies bodies;

	private final Clock clock;

	private Instant next = Instant.MIN;

	OldBodies(Bodies bodies, Clock clock) {
		this.bodies = bodies;
		this.clock = clock;
	}

	/**
	 * Does so now and then.
	 * @return false, since there is never more at once
	 */
	boolean clear() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.next)) {
			this.bodies.dropOld(now.minus(Arrivals.BODY_KEPT_FOR));
			this.next = now.plus(BETWEEN_CLEARINGS);
		}
		return false;
	}

}
