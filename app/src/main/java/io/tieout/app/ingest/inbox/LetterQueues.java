package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.core.BusinessDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of letters, as the hospital sees it: causes, queues, who is next.
 */
public final class LetterQueues {

	private final InboxDatabase database;

	/**
	 * The queues.
	 */
	public LetterQueues(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * A letter.
	 */
	public Optional<Letter> find(long id) {
		return select("WHERE id = ?", id).stream().findFirst();
	}

	/**
	 * A letter that still waits; nobody else changes it before the transaction ends.
	 */
	public Optional<Letter> lock(long id) {
		return select("WHERE id = ? AND state = 'WAITING' FOR UPDATE", id).stream().findFirst();
	}

	/**
	 * Those of these letters that still wait, in order; nobody else changes them before
	 * the transaction ends.
	 */
	public List<Letter> lock(List<Long> ids) {
		return select("WHERE id = ANY (?) AND state = 'WAITING' ORDER BY id FOR UPDATE",
				(Object) ids.toArray(Long[]::new));
	}

	/**
	 * The blocking letters of these objects that come first; nobody else changes them
	 * before the transaction ends.
	 */
	public List<Letter> lock(Collection<String> objects, int limit) {
		return select("""
				WHERE state = 'WAITING' AND blocking AND object = ANY (?) ORDER BY id LIMIT ? FOR UPDATE
				""", objects.toArray(String[]::new), limit);
	}

	/**
	 * The letter that an object's later ones wait behind.
	 */
	public Optional<Letter> first(String object) {
		return select("WHERE state = 'WAITING' AND blocking AND object = ? ORDER BY id LIMIT 1", object).stream()
			.findFirst();
	}

	/**
	 * Letters that wait, in order.
	 * @param after cursor: the last letter already seen, 0 for the first page
	 */
	public List<Letter> waiting(LetterFilter filter, long after, int limit) {
		Map<String, Object> criteria = filter.criteria();
		List<Object> parameters = new ArrayList<>(criteria.values());
		parameters.add(after);
		parameters.add(limit);
		return select(
				criteria.keySet()
					.stream()
					.map((criterion) -> " AND " + criterion)
					.collect(Collectors.joining("", "WHERE state = 'WAITING'", " AND id > ? ORDER BY id LIMIT ?")),
				parameters.toArray());
	}

	/**
	 * Letters of a cause, in order, without their texts.
	 * @param after cursor: the last letter already seen, 0 for the first page
	 */
	public List<Ticket> tickets(String fingerprint, long after, int limit) {
		return tickets("fingerprint = ?", fingerprint, after, limit);
	}

	/**
	 * Letters whose time has come to be tried by themselves, in order. Of those that
	 * block one object it is the first whose time counts: the others go with it.
	 * @param after cursor: the last letter already seen, 0 for the first page
	 */
	public List<Ticket> due(Instant now, long after, int limit) {
		return tickets(
				"""
						next_attempt_at <= ? AND (NOT blocking OR NOT EXISTS (SELECT 1 FROM inbox.letter ahead
						  WHERE ahead.object = letter.object AND ahead.id < letter.id AND ahead.state = 'WAITING' AND ahead.blocking))
						""",
				Arrivals.time(now), after, limit);
	}

	private List<Ticket> tickets(String condition, Object value, long after, int limit) {
		return this.database.client()
			.sql("SELECT id, object, blocking FROM inbox.letter WHERE state = 'WAITING' AND " + condition
					+ " AND id > ? ORDER BY id LIMIT ?")
			.params(value, after, limit)
			.query((row, index) -> new Ticket(row.getLong(1), row.getString(2), row.getBoolean(3)))
			.list();
	}

	/**
	 * Objects whose first letter waits behind one that has left.
	 * @param after cursor: the last object already seen, empty for the first page
	 */
	public List<String> withoutHead(String after, int limit) {
		return this.database.client().sql("""
				SELECT DISTINCT l.object FROM inbox.letter l
				WHERE l.state = 'WAITING' AND l.blocking AND l.code = ? AND l.object > ?
				    AND NOT EXISTS (SELECT 1 FROM inbox.letter h WHERE h.object = l.object AND h.id < l.id
				        AND h.state = 'WAITING' AND h.blocking)
				ORDER BY l.object LIMIT ?
				""").params(NewLetter.WAITS_BEHIND, after, limit).query(String.class).list();
	}

	/**
	 * What letters wait for, by the code of their cause, in order.
	 * @param after cursor: the last subject already seen, empty for the first page
	 */
	public List<String> subjects(String code, String after, int limit) {
		return this.database.client().sql("""
				SELECT DISTINCT subject FROM inbox.letter
				WHERE state = 'WAITING' AND code = ? AND subject > ? ORDER BY subject LIMIT ?
				""").params(code, after, limit).query(String.class).list();
	}

	/**
	 * Whether any letter waits at all.
	 */
	public boolean anyWaiting() {
		return this.database.client()
			.sql("SELECT EXISTS (SELECT 1 FROM inbox.letter WHERE state = 'WAITING')")
			.query(Boolean.class)
			.single();
	}

	/**
	 * How many letters wait, and since when the first does.
	 */
	public Ward ward() {
		return this.database.client()
			.sql("SELECT count(*), min(parked_at) FROM inbox.letter WHERE state = 'WAITING'")
			.query((row, index) -> {
				OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
				return new Ward(row.getLong(1), (since != null) ? since.toInstant() : null);
			})
			.single();
	}

	/**
	 * What letters wait for, the most first.
	 */
	public List<CauseView> causes() {
		return this.database.client()
			.sql("""
					SELECT fingerprint, count(*), min(parked_at),
					    (array_agg(code ORDER BY (code = ?), id))[1], (array_agg(subject ORDER BY (code = ?), id))[1],
					    (array_agg(detail ORDER BY (code = ?), id))[1]
					FROM inbox.letter WHERE state = 'WAITING' GROUP BY fingerprint ORDER BY 2 DESC, 1
					""")
			.params(NewLetter.WAITS_BEHIND, NewLetter.WAITS_BEHIND, NewLetter.WAITS_BEHIND)
			.query((row, index) -> new CauseView(row.getString(1), row.getString(4), row.getString(5), row.getString(6),
					row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Notes that a letter was tried and waits on, perhaps for another cause; those behind
	 * it wait with it if it blocks.
	 * @param blocking whether later statements of its object wait behind it from now on
	 */
	public void keepWaiting(Letter letter, Cause cause, boolean blocking, @Nullable Instant nextAttemptAt) {
		this.database.client()
			.sql("""
					UPDATE inbox.letter SET attempts = attempts + 1, code = ?, subject = ?, detail = ?, fingerprint = ?,
					    blocking = ?, next_attempt_at = ?::timestamptz
					WHERE id = ? AND state = 'WAITING'
					""")
			.params(cause.code(), cause.subject(), cause.detail(), cause.fingerprint(), blocking,
					(nextAttemptAt != null) ? nextAttemptAt.toString() : null, letter.id())
			.update();
		if (blocking && !cause.fingerprint().equals(letter.fingerprint())) {
			this.database.client()
				.sql("UPDATE inbox.letter SET fingerprint = ? WHERE state = 'WAITING' AND object = ? AND code = ?")
				.params(cause.fingerprint(), letter.object(), NewLetter.WAITS_BEHIND)
				.update();
		}
	}

	/**
	 * Puts a text that an operator has mended in the place of the letter's own. Where
	 * that moves the record to another source or day, its arrival is counted there.
	 */
	public void edit(long id, NewRecord mended, BusinessDate tradingDay) {
		this.database.client()
			.sql("""
					WITH before AS (SELECT source, flow, trading_day FROM inbox.letter
					        WHERE id = ? AND state = 'WAITING'),
					    edited AS (UPDATE inbox.letter SET edited = true, object = ?, source = ?, record_id = ?, line = ?,
					            version = ?, content_hash = ?, occurred_at = ?, trading_day = ?, key_id = ?,
					            key_version = ?, box = ?, blocking = true
					        WHERE id = ? AND state = 'WAITING' RETURNING source, flow, trading_day),
					    moved AS (SELECT before.*, -1 AS arrivals FROM before UNION ALL SELECT edited.*, 1 FROM edited)
					INSERT INTO inbox.tally (source, flow, business_date, received, duplicates, parked, rejected)
					SELECT source, flow, trading_day, sum(arrivals), 0, sum(arrivals), 0 FROM moved
					WHERE flow IS NOT NULL GROUP BY source, flow, trading_day HAVING sum(arrivals) <> 0
					""")
			.params(id, mended.object(), mended.identity().reference().system().value(),
					mended.identity().reference().recordId(), mended.identity().reference().line(),
					mended.identity().version(), mended.contentHash(), Arrivals.time(mended.occurredAt()),
					tradingDay.value(), mended.text().keyId(), mended.text().keyVersion(), mended.text().box(), id)
			.update();
	}

	private List<Letter> select(String condition, Object... parameters) {
		return this.database.client()
			.sql("SELECT " + Letters.COLUMNS + " FROM inbox.letter " + condition)
			.params(parameters)
			.query(Letters.LETTER)
			.list();
	}

	/**
	 * How full the hospital is.
	 *
	 * @param letters how many wait
	 * @param since since when the first waits, {@code null} if none does
	 */
	public record Ward(long letters, @Nullable Instant since) {
	}

	/**
	 * A letter's place in its queue.
	 *
	 * @param id its number
	 * @param object what it is about
	 * @param blocking whether later statements of its object wait behind it
	 */
	public record Ticket(long id, String object, boolean blocking) {
	}

	/**
	 * What letters wait for.
	 *
	 * @param fingerprint what they have in common
	 * @param code why they wait
	 * @param subject what is missing or wrong, if one repair of it releases all
	 * @param detail the same in a sentence
	 * @param letters how many wait
	 * @param since since when the first waits
	 */
	public record CauseView(String fingerprint, String code, @Nullable String subject, String detail, long letters,
			Instant since) {
	}

}
