package io.tieout.app.ingest.inbox;

import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When each source last came through each feed, and since when deliveries are expected.
 */
public final class FeedArrivals {

	private static final String BY_SOURCE = """
			SELECT feed, source, max(last_arrival)
			FROM (SELECT feed, source, last_arrival FROM inbox.feed_source UNION ALL
			    SELECT feed, s.source, received_at FROM inbox.arrival, unnest(record_sources) AS s(source)
			    WHERE state IN ('ARRIVING', 'WAITING', 'OPEN')) AS t
			GROUP BY feed, source
			""";

	private final InboxDatabase database;

	private final Jobs jobs;

	/**
	 * The arrivals of feeds.
	 */
	public FeedArrivals(InboxDatabase database) {
		this.database = database;
		this.jobs = new Jobs(database);
	}

	/**
	 * Notes since when a delivery is expected, unless it was before.
	 * @param source the source's name, empty where any will do
	 */
	public void expect(String feed, String source, Instant now) {
		this.database.client()
			.sql("INSERT INTO inbox.expected_delivery (feed, source, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
			.params(feed, source, Arrivals.time(now))
			.update();
	}

	/**
	 * When each source last came, by feed and source.
	 */
	public Map<String, SortedMap<SourceSystem, Instant>> bySource() {
		Map<String, SortedMap<SourceSystem, Instant>> last = new HashMap<>();
		this.database.client().sql(BY_SOURCE).query((row) -> {
			last.computeIfAbsent(row.getString(1), (feed) -> new TreeMap<>())
				.put(new SourceSystem(row.getString(2)), row.getObject(3, OffsetDateTime.class).toInstant());
		});
		return last;
	}

	/**
	 * Everything at once.
	 */
	public Seen seen() {
		Map<String, Instant> byFeed = new HashMap<>();
		this.jobs.totals().forEach((feed, totals) -> byFeed.put(feed, totals.lastArrival()));
		Map<String, Instant> expected = new HashMap<>();
		this.database.client().sql("SELECT feed, source, since FROM inbox.expected_delivery").query((row) -> {
			expected.put(row.getString(1) + "/" + row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
		});
		return new Seen(byFeed, bySource(), expected);
	}

	/**
	 * What has come, and what is expected.
	 *
	 * @param byFeed when anything last came through a feed
	 * @param bySource when a source last did
	 * @param expectedSince since when a delivery is expected, by feed, slash and source
	 */
	public record Seen(Map<String, Instant> byFeed, Map<String, SortedMap<SourceSystem, Instant>> bySource,
			Map<String, Instant> expectedSince) {

		/**
		 * When anything last came through a feed.
		 */
		public @Nullable Instant of(String feed) {
			return this.byFeed.get(feed);
		}

		/**
		 * When a source last came through a feed.
		 */
		public @Nullable Instant of(String feed, SourceSystem source) {
			SortedMap<SourceSystem, Instant> sources = this.bySource.get(feed);
			return (sources != null) ? sources.get(source) : null;
		}

		/**
		 * Since when a delivery is expected.
		 * @param source the source's name, empty where any will do
		 */
		public @Nullable Instant expectedSince(String feed, String source) {
			return this.expectedSince.get(feed + "/" + source);
		}

	}

}
