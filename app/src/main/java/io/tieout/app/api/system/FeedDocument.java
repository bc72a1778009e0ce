package io.tieout.app.api.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.Feeds.FeedStatus;
import io.tieout.app.ingest.expected.Silence;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param sources when each source last came
 * @param arrivals how often something came
 * @param received records that came
 * @param accepted taken as new
 * @param duplicates known before
 * @param parked put into the hospital
 * @param rejected refused
 * @param silence of the deliveries expected of it ({@code tieout.feeds}), the one that is
 * late first; absent if none is expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedDocument(String name, String owner, @Nullable String flow, FeedMeaning meaning, List<BodyFormat> formats,
		String schedule, @Nullable Instant lastArrival, List<SourceArrival> sources, long arrivals, long received,
		long accepted, long duplicates, long parked, long rejected, @Nullable Silence silence) {

	static FeedDocument of(FeedStatus feed) {
		return new FeedDocument(feed.profile().name(), feed.profile().owner(), feed.profile().flow(),
				feed.profile().meaning(), feed.profile().formats(), feed.profile().schedule(), feed.lastArrival(),
				feed.sources().entrySet().stream().map(SourceArrival::of).toList(), feed.arrivals(),
				feed.counts().received(), feed.counts().accepted(), feed.counts().duplicates(), feed.counts().parked(),
				feed.counts().rejected(), feed.silence());
	}

	/**
	 * When a source last came.
	 *
	 * @param source the source system
	 * @param lastArrival when
	 */
	record SourceArrival(SourceSystem source, Instant lastArrival) {

		static SourceArrival of(Map.Entry<SourceSystem, Instant> last) {
			return new SourceArrival(last.getKey(), last.getValue());
		}

	}

}
