package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.BodyRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of arrivals: what came in and how far the work on it is.
 */
public final class Arrivals {

	/** Kind of the keys under which bodies and unreadable records are sealed. */
	public static final String KEY_KIND = "file";

	/** How long bodies are kept of which something could not be taken. */
	public static final Duration BODY_KEPT_FOR = Duration.ofDays(30);

	/** Kind of the keys under which readable records without anything personal are. */
	static final String RECORD_KEY_KIND = "raw";

	/**
	 * A process knows what it has dropped itself. Its own lease may seem lost while the
	 * database restarts; that says nothing.
	 */
	private static final String IS_DROPPED = "(CASE WHEN lease = :lease THEN id = ANY (:givenUp) ELSE NOT "
			+ Lease.IS_HELD + " END)";

	private final InboxDatabase database;

	/**
	 * The table.
	 */
	public Arrivals(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * Adds arrivals that are worked on at once, in the transaction of a connection; one
	 * that is there already stays as it is.
	 */
	public static void addOnce(Connection connection, Collection<Arrival> arrivals, int lease) throws SQLException {
		ArrivalRows.add(connection, arrivals, ArrivalState.OPEN, lease);
	}

	/**
	 * Adds an arrival whose body is still being taken in.
	 */
	public void addArriving(Arrival arrival, int lease) {
		this.database.lazily((connection) -> {
			ArrivalRows.add(connection, List.of(arrival), ArrivalState.ARRIVING, lease);
			return null;
		});
	}

	/**
	 * The body was taken in whole and its header fits; the work may begin.
	 * @param pickedFrom the file it was picked from and which is to be removed, if any
	 */
	public void arrived(Arrival arrival, Bodies.Kept body, @Nullable String pickedFrom) {
		this.database.client().sql("""
				UPDATE inbox.arrival SET state = 'WAITING', body_hash = ?, body_bytes = ?, header = ?, picked_from = ?
				WHERE id = ?
				""").params(body.hash(), body.bytes(), arrival.header(), pickedFrom, arrival.id()).update();
	}

	/**
	 * The body did not arrive whole.
	 */
	public void brokenOff(UUID id, Instant now) {
		end(id, "UPDATE inbox.arrival SET state = 'BROKEN_OFF', ended_at = ? WHERE id = ? AND state = 'ARRIVING'",
				time(now), id);
	}

	private void end(UUID id, String update, Object... parameters) {
		this.database.durably((connection) -> {
			if (this.database.client().sql(update).params(parameters).update() == 1) {
				FeedTotals.add(connection, List.of(id));
			}
			return true;
		});
	}

	/**
	 * How much is kept to be worked on.
	 */
	public Backlog backlog() {
		return this.database.client().sql("""
				SELECT count(*), coalesce(sum(body_bytes), 0) FROM inbox.arrival
				WHERE kept AND state IN ('ARRIVING', 'WAITING', 'OPEN')
				""").query((row, index) -> new Backlog(row.getLong(1), row.getLong(2))).single();
	}

	/**
	 * Hashes of bodies that were picked from a file which may still be there.
	 */
	public List<String> hashesPickedFrom(String file) {
		return this.database.client()
			.sql("SELECT body_hash FROM inbox.arrival WHERE picked_from = ?")
			.param(file)
			.query(String.class)
			.list();
	}

	/**
	 * The file is gone; another of its name is another file.
	 */
	public void fileRemoved(String file) {
		this.database.client()
			.sql("UPDATE inbox.arrival SET picked_from = NULL WHERE picked_from = ?")
			.param(file)
			.update();
	}

	/**
	 * Keeps how far the work is, in the transaction of a connection.
	 * @throws TakenOverException if another process has taken the work up
	 */
	public static void checkpoint(Connection connection, Arrival arrival, Progress progress) throws SQLException {
		ArrivalRows.save(connection, arrival, progress, ArrivalState.OPEN, null);
	}

	/**
	 * Ends the work and hands its counts to the trading days, durably.
	 * @throws TakenOverException if another process has taken the work up
	 */
	public void finish(Arrival arrival, Progress progress, ArrivalState state, Instant now) {
		this.database.durably((connection) -> {
			ArrivalRows.save(connection, arrival, progress, state, now);
			FeedTotals.add(connection, List.of(arrival.id()));
			Tallies.add(connection, progress.tallies());
			return null;
		});
	}

	/**
	 * Ends the work on arrivals of one record each.
	 * @param durably whether something was answered that nothing else makes durable
	 */
	public void finishAll(List<Arrival> arrivals, List<Progress> results, boolean durably, Instant now) {
		InboxDatabase.SqlWork<@Nullable Void> work = (connection) -> {
			Set<UUID> finished = ArrivalRows.finishAll(connection, arrivals, results, now);
			FeedTotals.add(connection, finished);
			List<TallyLine> tallies = new ArrayList<>();
			for (int index = 0; index < arrivals.size(); index++) {
				if (finished.contains(arrivals.get(index).id())) {
					tallies.addAll(results.get(index).tallies());
				}
			}
			Tallies.add(connection, TallyLine.summed(tallies));
			return null;
		};
		if (durably) {
			this.database.durably(work);
		}
		else {
			this.database.lazily(work);
		}
	}

	/**
	 * Marks an arrival as one of which nothing could be taken.
	 */
	public void refuse(UUID id, BodyRefusedException refusal, Instant now) {
		end(id, """
				UPDATE inbox.arrival SET state = 'REFUSED', refusal_code = ?, refusal_detail = ?, ended_at = ?
				WHERE id = ? AND ended_at IS NULL
				""", refusal.code(), refusal.detail(), time(now), id);
	}

	/**
	 * Takes up the oldest work on a kept body that is new or was dropped.
	 * @param givenUp arrivals that this process itself has dropped
	 */
	public Optional<Arrival> claimKept(int lease, Collection<UUID> givenUp, Instant now) {
		return this.database.client()
			.sql("""
					UPDATE inbox.arrival SET state = 'OPEN', attempt = attempt + 1, lease = :lease,
					    started_at = coalesce(started_at, :now)
					WHERE id = (SELECT id FROM inbox.arrival
					    WHERE kept AND (state = 'WAITING'
					        OR (state = 'OPEN' AND %s))
					    ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED)
					RETURNING %s
					""".formatted(IS_DROPPED, ArrivalRows.COLUMNS))
			.param("lease", lease)
			.param("givenUp", givenUp.toArray(UUID[]::new))
			.param("now", time(now))
			.query(ArrivalRows.ARRIVAL)
			.optional();
	}

	/**
	 * Takes up arrivals without a kept body that were dropped, and bodies that stopped
	 * arriving, those tried least first.
	 * @param givenUp arrivals that this process itself has dropped
	 */
	public List<Arrival> claimDropped(int lease, Collection<UUID> givenUp, int limit) {
		return this.database.client()
			.sql("""
					UPDATE inbox.arrival SET state = 'OPEN', attempt = attempt + 1, lease = :lease
					WHERE id IN (SELECT id FROM inbox.arrival
					    WHERE (state = 'ARRIVING' OR (state = 'OPEN' AND NOT kept))
					        AND %s
					    ORDER BY attempt, received_at LIMIT :limit FOR UPDATE SKIP LOCKED)
					RETURNING %s
					""".formatted(IS_DROPPED, ArrivalRows.COLUMNS))
			.param("lease", lease)
			.param("givenUp", givenUp.toArray(UUID[]::new))
			.param("limit", limit)
			.query(ArrivalRows.ARRIVAL)
			.list();
	}

	/**
	 * An arrival.
	 */
	public Optional<Arrival> find(UUID id) {
		return this.database.client()
			.sql("SELECT " + ArrivalRows.COLUMNS + " FROM inbox.arrival WHERE id = ?")
			.param(id)
			.query(ArrivalRows.ARRIVAL)
			.optional();
	}

	/**
	 * Progress as it was kept at the last checkpoint.
	 */
	public Progress progress(UUID id) {
		return this.database.client()
			.sql("""
					SELECT checkpoint_line, bytes_read, accepted, duplicates, parked, rejected, record_sources,
					    tallies, problems
					FROM inbox.arrival WHERE id = ?
					""")
			.param(id)
			.query((row, index) -> Progress.kept(row.getLong(1), row.getLong(2),
					new Counts(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
					(String[]) row.getArray(7).getArray(), Json.tallies(row.getString(8)),
					Json.problems(row.getString(9))))
			.single();
	}

	static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * Bodies that are kept to be worked on.
	 *
	 * @param files how many
	 * @param bytes how much those hold that have arrived whole
	 */
	public record Backlog(long files, long bytes) {
	}

}
