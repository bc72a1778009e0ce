package io.tieout.app.ingest.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * The running totals of feeds, and when each source last came through them: an arrival is
 * added once, in the transaction that ends it.
 */
final class FeedTotals {

	/** In one order, so that two who add wait for each other, not in a ring. */
	private static final String ADD = """
			WITH ended AS (SELECT * FROM inbox.arrival WHERE id = ANY (?)),
			    sources AS (INSERT INTO inbox.feed_source AS f (feed, source, last_arrival)
			        SELECT feed, s.source, max(received_at) FROM ended, unnest(record_sources) AS s(source)
			        GROUP BY feed, s.source ORDER BY feed, s.source
			        ON CONFLICT (feed, source) DO UPDATE
			        SET last_arrival = greatest(f.last_arrival, excluded.last_arrival))
			INSERT INTO inbox.feed_total AS t (feed, last_arrival, arrivals, accepted, duplicates, parked, rejected)
			SELECT feed, max(received_at), count(*), sum(accepted), sum(duplicates), sum(parked), sum(rejected)
			FROM ended GROUP BY feed ORDER BY feed
			ON CONFLICT (feed) DO UPDATE SET last_arrival = greatest(t.last_arrival, excluded.last_arrival),
			    arrivals = t.arrivals + excluded.arrivals, accepted = t.accepted + excluded.accepted,
			    duplicates = t.duplicates + excluded.duplicates, parked = t.parked + excluded.parked,
			    rejected = t.rejected + excluded.rejected
			""";

	private FeedTotals() {
	}

	static void add(Connection connection, Collection<UUID> ended) throws SQLException {
		if (ended.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = connection.prepareStatement(ADD)) {
			insert.setArray(1, connection.createArrayOf("uuid", ended.toArray()));
			insert.executeUpdate();
		}
	}

}
