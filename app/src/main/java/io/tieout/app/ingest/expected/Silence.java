package io.tieout.app.ingest.expected;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long nothing has come.
 *
 * @param expectedBy when the next delivery is late
 * @param silentFor how long ago the last one came, in whole seconds; where none ever did,
 * how long one has been expected
 * @param silent whether it is late
 */
public record Silence(Instant expectedBy, Duration silentFor, boolean silent) {

	static Silence of(Instant since, Instant expectedBy, Instant now) {
		Duration silentFor = Duration.between(since, now).truncatedTo(ChronoUnit.SECONDS);
		return new Silence(expectedBy, silentFor.isNegative() ? Duration.ZERO : silentFor, now.isAfter(expectedBy));
	}

}
