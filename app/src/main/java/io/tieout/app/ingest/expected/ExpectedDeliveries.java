package io.tieout.app.ingest.expected;

import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.inbox.FeedArrivals;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is expected comes, on all nodes.
 */
public final class ExpectedDeliveries {

	private final List<ExpectedDelivery> deliveries;

	private final FeedRegistry feeds;

	private final FeedArrivals arrivals;

	private final Clock clock;

	/**
	 * The deliveries that are expected.
	 */
	public ExpectedDeliveries(List<ExpectedDelivery> deliveries, FeedRegistry feeds, FeedArrivals arrivals,
			Clock clock) {
		this.deliveries = List.copyOf(deliveries);
		this.feeds = feeds;
		this.arrivals = arrivals;
		this.clock = clock;
	}

	/**
	 * Notes since when they are expected that were not before.
	 */
	public void expect() {
		Instant now = this.clock.instant();
		this.deliveries.forEach((delivery) -> this.arrivals.expect(delivery.feed(), delivery.sourceName(), now));
	}

	/**
	 * What is expected, whatever has come.
	 */
	public List<ExpectedDelivery> list() {
		return this.deliveries;
	}

	/**
	 * How each of them comes, in the order they are declared in.
	 */
	public List<DeliveryStatus> status() {
		if (this.deliveries.isEmpty()) {
			return List.of();
		}
		FeedArrivals.Seen seen = this.arrivals.seen();
		Instant now = this.clock.instant();
		return this.deliveries.stream().map((delivery) -> status(delivery, seen, now)).toList();
	}

	/**
	 * The silence of a feed: of those of its deliveries that are expected, the one that
	 * is late first. Empty if none is expected.
	 */
	public static Optional<Silence> ofFeed(String feed, List<DeliveryStatus> all) {
		return all.stream()
			.filter((status) -> status.delivery().feed().equals(feed))
			.map(DeliveryStatus::silence)
			.min(Comparator.comparing(Silence::expectedBy));
	}

	private DeliveryStatus status(ExpectedDelivery delivery, FeedArrivals.Seen seen, Instant now) {
		FeedProfile profile = this.feeds.require(delivery.feed()).profile();
		Instant last = (delivery.source() != null) ? seen.of(delivery.feed(), delivery.source())
				: seen.of(delivery.feed());
		Instant since = since(last, seen.expectedSince(delivery.feed(), delivery.sourceName()), now);
		return new DeliveryStatus(delivery, profile, last, delivery.silence(since, now));
	}

	/** What has never come is reckoned from when it was first expected. */
	private static Instant since(@Nullable Instant last, @Nullable Instant expected, Instant now) {
		if (last != null) {
			return last;
		}
		return (expected != null) ? expected : now;
	}

}
