package io.tieout.app.ingest.expected;

import io.tieout.core.SourceSystem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that somebody answers for.
 *
 * @param feed the feed it comes through
 * @param source the source it comes from, {@code null} if any will do
 * @param owner who answers for it: a person or team
 * @param schedule when it is expected
 * @param grace how late it may be
 */
public record ExpectedDelivery(String feed, @Nullable SourceSystem source, String owner, Schedule schedule,
		Duration grace) {

	/**
	 * How long it has been silent.
	 * @param since when the last one came, or since when the first is expected
	 */
	Silence silence(Instant since, Instant now) {
		return Silence.of(since, this.schedule.next(since).plus(this.grace), now);
	}

	/** The source as the table spells it. */
	String sourceName() {
		return (this.source != null) ? this.source.value() : "";
	}

}
