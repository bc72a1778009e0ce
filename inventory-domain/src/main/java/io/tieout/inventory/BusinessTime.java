package io.tieout.inventory;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Business time as stock positions reckon it: whole microseconds, and a horizon behind
 * the newest fact.
 */
final class BusinessTime {

	/**
	 * How far behind the newest fact of its position a count is accepted. It bounds what
	 * a position must remember.
	 */
	static final Duration HORIZON = Duration.ofDays(45);

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	private BusinessTime() {
	}

	static Optional<Rejection> isOfThisWorld(Instant at) {
		return Objections.when(at.isBefore(EARLIEST) || at.isAfter(LATEST), "OCCURRED_AT_OUT_OF_RANGE",
				"A business time lies between the years 1970 and 9999.");
	}

	static long toMicros(Instant at) {
		return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
	}

	static Instant ofMicros(long micros) {
		return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
	}

	static long day(Instant at) {
		return Math.floorDiv(at.getEpochSecond(), 86_400L);
	}

}
