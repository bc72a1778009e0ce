package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How letters leave the hospital: once, and with their count on the way to the trading
 * day in the same transaction.
 */
public final class LetterClosing {

	private static final String TALLY = """
			INSERT INTO inbox.tally (source, flow, business_date, received, duplicates, parked, rejected)
			SELECT source, flow, trading_day, 0, %s, -count(*), %s FROM closed
			WHERE flow IS NOT NULL GROUP BY source, flow, trading_day
			""";

	private final InboxDatabase database;

	/**
	 * The way out.
	 */
	public LetterClosing(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * Lets go of a letter that was applied.
	 * @param repeated whether it turned out to be known
	 */
	public void release(long letter, String by, long position, boolean repeated, Instant now) {
		close(letter, LetterState.RELEASED, by, position, now, repeated ? "count(*)" : "0", "0");
	}

	/**
	 * Lets go of a letter that is not to be applied: its record counts as rejected.
	 */
	public void discard(long letter, String by, Instant now) {
		close(letter, LetterState.DISCARDED, by, null, now, "0", "count(*)");
	}

	private void close(long letter, LetterState state, String by, @Nullable Long position, Instant now,
			String duplicates, String rejected) {
		this.database.client()
			.sql("""
					WITH closed AS (UPDATE inbox.letter SET state = ?, closed_by = ?, position = ?, closed_at = ?
					    WHERE id = ? AND state = 'WAITING' RETURNING source, flow, trading_day)
					""" + TALLY.formatted(duplicates, rejected))
			.params(state.name(), by, position, Arrivals.time(now), letter)
			.update();
	}

	/**
	 * Lets go of letters whose place a later version of the same record has taken.
	 * @param applied states that were applied
	 */
	public void supersede(Collection<AppliedState> applied, Instant now) {
		this.database.client()
			.sql("""
					WITH closed AS (UPDATE inbox.letter SET state = 'SUPERSEDED', closed_by = 'tieout',
					        position = a.position, closed_at = :now
					    FROM unnest(:sources::text[], :ids::text[], :resources::text[], :times::timestamptz[],
					        :positions::bigint[]) AS a(source, record_id, resource, occurred_at, position)
					    WHERE letter.source = a.source AND letter.record_id = a.record_id
					        AND letter.resource = a.resource AND letter.occurred_at <= a.occurred_at
					        AND letter.state = 'WAITING'
					    RETURNING letter.source, letter.flow, letter.trading_day)
					""" + TALLY.formatted("0", "count(*)"))
			.param("now", Arrivals.time(now))
			.param("sources",
					applied.stream()
						.map((state) -> state.identity().reference().system().value())
						.toArray(String[]::new))
			.param("ids",
					applied.stream().map((state) -> state.identity().reference().recordId()).toArray(String[]::new))
			.param("resources", applied.stream().map((state) -> state.identity().resource()).toArray(String[]::new))
			.param("times", applied.stream().map((state) -> state.occurredAt().toString()).toArray(String[]::new))
			.param("positions", applied.stream().map(AppliedState::position).toArray(Long[]::new))
			.update();
	}

	/**
	 * A state that was applied.
	 *
	 * @param identity the record and version
	 * @param occurredAt business time
	 * @param position position of its first event
	 */
	public record AppliedState(RecordIdentity identity, Instant occurredAt, long position) {
	}

}
