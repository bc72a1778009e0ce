package io.tieout.app.api.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.Feeds.FeedStatus;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedMeaning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, and what has come through it.
 *
 * @param name its name in addresses and folders
 * @param owner the domain that answers for its contract
 * @param flow the flow of the trading days it is tied out in, if in one
 * @param meaning what its records are: {@code DELTA}, {@code COUNT}, {@code STATEMENT},
 * {@code STATE}, or {@code MIXED} where each record says
 * @param formats the formats it takes, the usual one first
 * @param schedule when it is expected
 * @param lastArrival when something came last, absent if nothing ever did
 * @param arrivals how often something came
 * @param received records that came
 * @param accepted taken as new
 * @param duplicates known before
 * @param parked put into the hospital
 * @param rejected refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedDocument(String name, String owner, @Nullable String flow, FeedMeaning meaning, List<BodyFormat> formats,
		String schedule, @Nullable Instant lastArrival, long arrivals, long received, long accepted, long duplicates,
		long parked, long rejected) {

	static FeedDocument of(FeedStatus feed) {
		return new FeedDocument(feed.profile().name(), feed.profile().owner(), feed.profile().flow(),
				feed.profile().meaning(), feed.profile().formats(), feed.profile().schedule(), feed.lastArrival(),
				feed.arrivals(), feed.counts().received(), feed.counts().accepted(), feed.counts().duplicates(),
				feed.counts().parked(), feed.counts().rejected());
	}

}
