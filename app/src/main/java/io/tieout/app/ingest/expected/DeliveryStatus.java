package io.tieout.app.ingest.expected;

import io.tieout.app.ingest.feed.FeedProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An expected delivery and how it comes.
 *
 * @param delivery what is expected
 * @param profile the feed
 * @param lastArrival when it came last, {@code null} if it never did
 * @param silence how long it has been silent
 */
public record DeliveryStatus(ExpectedDelivery delivery, FeedProfile profile, @Nullable Instant lastArrival,
		Silence silence) {
}
