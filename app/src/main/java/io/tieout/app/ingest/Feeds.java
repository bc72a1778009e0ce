package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.Jobs.FeedTotals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists the feeds of this installation and what has come through them.
 */
public final class Feeds {

	private final FeedRegistry registry;

	private final Jobs jobs;

	Feeds(FeedRegistry registry, Jobs jobs) {
		this.registry = registry;
		this.jobs = jobs;
	}

	/**
	 * Every feed.
	 */
	public List<FeedStatus> list() {
		Map<String, FeedTotals> totals = this.jobs.totals();
		return this.registry.profiles().stream().map((profile) -> status(profile, totals.get(profile.name()))).toList();
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

	private static FeedStatus status(FeedProfile profile, @Nullable FeedTotals totals) {
		return (totals != null) ? new FeedStatus(profile, totals.lastArrival(), totals.arrivals(), totals.counts())
				: new FeedStatus(profile, null, 0, Counts.NONE);
	}

	/**
	 * A feed and what has come through it.
	 *
	 * @param profile what everyone may know of it
	 * @param lastArrival when something came last, {@code null} if nothing ever did
	 * @param arrivals how often something came
	 * @param counts what became of the records
	 */
	public record FeedStatus(FeedProfile profile, @Nullable Instant lastArrival, long arrivals, Counts counts) {
	}

}
