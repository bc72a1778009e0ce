package io.tieout.app.ingest;

import io.tieout.app.ingest.expected.DeliveryStatus;
import io.tieout.app.ingest.expected.ExpectedDeliveries;
import io.tieout.app.ingest.expected.Silence;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.FeedArrivals;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.Jobs.FeedTotals;
import io.tieout.core.SourceSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists the feeds of this installation and what has come through them.
 */
public final class Feeds {

	private final FeedRegistry registry;

	private final Jobs jobs;

	private final FeedArrivals arrivals;

	private final ExpectedDeliveries expected;

	Feeds(FeedRegistry registry, Jobs jobs, FeedArrivals arrivals, ExpectedDeliveries expected) {
		this.registry = registry;
		this.jobs = jobs;
		this.arrivals = arrivals;
		this.expected = expected;
	}

	/**
	 * Every feed.
	 */
	public List<FeedStatus> list() {
		Map<String, FeedTotals> totals = this.jobs.totals();
		Map<String, SortedMap<SourceSystem, Instant>> sources = this.arrivals.bySource();
		List<DeliveryStatus> deliveries = this.expected.status();
		return this.registry.profiles()
			.stream()
			.map((profile) -> status(profile, totals.get(profile.name()),
					sources.getOrDefault(profile.name(), new TreeMap<>()),
					ExpectedDeliveries.ofFeed(profile.name(), deliveries).orElse(null)))
			.toList();
	}

	/**
	 * JSON Schemas of the records of those feeds that have one, by feed.
	 */
	public Map<String, Map<String, Object>> schemas() {
		return this.registry.schemas();
	}

	/**
	 * Names of the feeds.
	 */
	public List<String> names() {
		return this.registry.profiles().stream().map(FeedProfile::name).toList();
	}

	/**
	 * What everyone may know of a feed.
	 */
	public Optional<FeedProfile> find(String name) {
		return this.registry.find(name).<FeedProfile>map((feed) -> feed.profile());
	}

	/**
	 * The character set of a body that names none; UTF-8 for a feed there is not.
	 */
	public Charset charset(String name) {
		return find(name).map(FeedProfile::charset).orElse(StandardCharsets.UTF_8);
	}

	private static FeedStatus status(FeedProfile profile, @Nullable FeedTotals totals,
			SortedMap<SourceSystem, Instant> sources, @Nullable Silence silence) {
		return (totals != null)
				? new FeedStatus(profile, totals.lastArrival(), sources, totals.arrivals(), totals.counts(), silence)
				: new FeedStatus(profile, null, sources, 0, Counts.NONE, silence);
	}

	/**
	 * A feed and what has come through it.
	 *
	 * @param profile what everyone may know of it
	 * @param lastArrival when something came last, {@code null} if nothing ever did
	 * @param sources when each source last came, by source
	 * @param arrivals how often something came
	 * @param counts what became of the records
	 * @param silence of those deliveries that are expected of it, the one that is late
	 * first; {@code null} if none is expected
	 */
	public record FeedStatus(FeedProfile profile, @Nullable Instant lastArrival,
			SortedMap<SourceSystem, Instant> sources, long arrivals, Counts counts, @Nullable Silence silence) {
	}

}
