package io.tieout.app.ingest.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the work on arrivals.
 */
public final class Jobs {

	private static final String SELECT = """
			SELECT id, feed, door, file_name, state, body_bytes, bytes_read, accepted, duplicates, parked, rejected,
			    problems, refusal_code, refusal_detail, received_at, started_at, ended_at FROM inbox.arrival
			""";

	private final InboxDatabase database;

	/**
	 * The jobs.
	 */
	public Jobs(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * The work on one arrival.
	 */
	public Optional<JobView> find(UUID id) {
		return this.database.client()
			.sql(SELECT + "WHERE id = ?")
			.param(id)
			.query((row, index) -> view(row))
			.optional();
	}

	/**
	 * The latest arrivals of a feed, the newest first.
	 */
	public List<JobView> latest(String feed, int limit) {
		return this.database.client()
			.sql(SELECT + "WHERE feed = ? ORDER BY received_at DESC LIMIT ?")
			.params(feed, limit)
			.query((row, index) -> view(row))
			.list();
	}

	/**
	 * What has come through each feed so far; feeds nothing came through are missing.
	 */
	public Map<String, FeedTotals> totals() {
		return this.database.client()
			.sql("""
					SELECT feed, max(last_arrival), sum(arrivals), sum(accepted), sum(duplicates), sum(parked),
					    sum(rejected)
					FROM (SELECT * FROM inbox.feed_total UNION ALL
					    SELECT feed, received_at, 1, accepted, duplicates, parked, rejected FROM inbox.arrival
					    WHERE state IN ('ARRIVING', 'WAITING', 'OPEN')) AS t
					GROUP BY feed
					""")
			.query((row, index) -> new FeedTotals(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getLong(3), new Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))))
			.list()
			.stream()
			.collect(Collectors.toMap(FeedTotals::feed, Function.identity()));
	}

	/**
	 * How many arrivals are in each state that is not their last.
	 */
	public Map<ArrivalState, Long> unfinished() {
		Map<ArrivalState, Long> counts = new EnumMap<>(ArrivalState.class);
		this.database.client().sql("""
				SELECT state, count(*) FROM inbox.arrival WHERE state IN ('ARRIVING', 'WAITING', 'OPEN') GROUP BY state
				""").query((row) -> {
			counts.put(ArrivalState.valueOf(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	/**
	 * When something came last through a feed.
	 */
	public Optional<Instant> lastArrival(String feed) {
		return this.database.client()
			.sql("SELECT received_at FROM inbox.arrival WHERE feed = ? ORDER BY received_at DESC LIMIT 1")
			.param(feed)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	private static JobView view(ResultSet row) throws SQLException {
		return new JobView(row.getObject("id", UUID.class), row.getString("feed"), Door.valueOf(row.getString("door")),
				row.getString("file_name"), ArrivalState.valueOf(row.getString("state")),
				row.getObject("body_bytes", Long.class), row.getLong("bytes_read"),
				new Counts(row.getLong("accepted"), row.getLong("duplicates"), row.getLong("parked"),
						row.getLong("rejected")),
				Json.problems(row.getString("problems")), row.getString("refusal_code"),
				row.getString("refusal_detail"), row.getObject("received_at", OffsetDateTime.class).toInstant(),
				instant(row, "started_at"), instant(row, "ended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * What has come through a feed.
	 *
	 * @param feed its name
	 * @param lastArrival when the last arrival came
	 * @param arrivals how many came
	 * @param counts what became of their records
	 */
	public record FeedTotals(String feed, Instant lastArrival, long arrivals, Counts counts) {
	}

}
