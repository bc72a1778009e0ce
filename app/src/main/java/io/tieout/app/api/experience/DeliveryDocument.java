package io.tieout.app.api.experience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.expected.DeliveryStatus;
import io.tieout.app.ingest.expected.Silence;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.core.SourceSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is expected, and how it comes.
 *
 * @param feed the feed it comes through
 * @param source the source it comes from, absent if any will do
 * @param owner who answers for it
 * @param meaning what its records are: {@code DELTA}, {@code COUNT}, {@code STATEMENT},
 * {@code STATE} or {@code MIXED}
 * @param formats the formats the feed takes, the usual one first
 * @param schedule when it is expected: a period such as {@code PT1H}, or a cron
 * expression and its time zone
 * @param grace how late it may be, a period such as {@code PT15M}
 * @param lastArrival when it came last, absent if it never did
 * @param silence how long it has been silent, and whether it is late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryDocument(String feed, @Nullable SourceSystem source, String owner, FeedMeaning meaning,
		List<BodyFormat> formats, String schedule, Duration grace, @Nullable Instant lastArrival, Silence silence) {

	static DeliveryDocument of(DeliveryStatus status) {
		return new DeliveryDocument(status.delivery().feed(), status.delivery().source(), status.delivery().owner(),
				status.profile().meaning(), status.profile().formats(), status.delivery().schedule().toString(),
				status.delivery().grace(), status.lastArrival(), status.silence());
	}

}
