package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.core.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The table of letters, as the dispatch of new records sees it: who waits, and who has to
 * wait behind whom.
 */
public final class Letters {

	static final String COLUMNS = """
			id, state, fingerprint, code, subject, detail, blocking, object, resource, source, record_id, line, version,
			content_hash, occurred_at, trading_day, arrival, arrival_line, key_id, key_version, box, edited, attempts,
			next_attempt_at, parked_at, closed_at, closed_by, position""";

	static final RowMapper<Letter> LETTER = (row, index) -> letter(row);

	private final InboxDatabase database;

	/**
	 * The table.
	 */
	public Letters(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * Who waits ahead of new statements about these objects.
	 * @return an entry per object with a blocking letter
	 */
	public Map<String, Queue> queues(Collection<String> objects) {
		Map<String, Queue> queues = new HashMap<>();
		this.database.client().sql("""
				SELECT object, (array_agg(fingerprint ORDER BY id))[1], max(occurred_at),
				    array_agg(DISTINCT resource || '/' || source || '/' || record_id)
				FROM inbox.letter WHERE state = 'WAITING' AND blocking AND object = ANY (:objects) GROUP BY object
				""").param("objects", objects.toArray(String[]::new)).query((row) -> {
			queues.put(row.getString(1), new Queue(row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
					Set.of((String[]) row.getArray(4).getArray())));
		});
		return queues;
	}

	/**
	 * Letters with one of these records, whatever became of them, the oldest first.
	 */
	public Map<RecordIdentity, List<Letter>> with(Collection<RecordIdentity> identities) {
		List<RecordIdentity> keys = List.copyOf(identities);
		if (keys.isEmpty()) {
			return Map.of();
		}
		return this.database.client()
			.sql("SELECT " + COLUMNS + """
					 FROM inbox.letter JOIN unnest(:sources::text[], :ids::text[], :lines::int[], :resources::text[],
					    :versions::text[]) AS k(s, i, l, r, v)
					    ON source = k.s AND record_id = k.i AND line = k.l AND resource = k.r AND version = k.v
					ORDER BY id
					""")
			.param("sources", keys.stream().map((key) -> key.reference().system().value()).toArray(String[]::new))
			.param("ids", keys.stream().map((key) -> key.reference().recordId()).toArray(String[]::new))
			.param("lines", keys.stream().map((key) -> key.reference().line()).toArray(Integer[]::new))
			.param("resources", keys.stream().map(RecordIdentity::resource).toArray(String[]::new))
			.param("versions", keys.stream().map(RecordIdentity::version).toArray(String[]::new))
			.query(LETTER)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Letter::identity));
	}

	/**
	 * The letters that were parked from the lines of these records, whatever became of
	 * them.
	 */
	public Map<Place, Letter> parkedFrom(List<NewRecord> records) {
		if (records.isEmpty()) {
			return Map.of();
		}
		return this.database.client()
			.sql("SELECT " + COLUMNS + """
					 FROM inbox.letter JOIN unnest(:arrivals::uuid[], :lines::bigint[]) AS k(a, l)
					    ON arrival = k.a AND arrival_line = k.l
					""")
			.param("arrivals", records.stream().map((record) -> record.arrival().id()).toArray(UUID[]::new))
			.param("lines", records.stream().map(NewRecord::line).toArray(Long[]::new))
			.query(LETTER)
			.list()
			.stream()
			.collect(Collectors.toMap((letter) -> new Place(letter.arrival(), letter.line()), Function.identity()));
	}

	private static Letter letter(ResultSet row) throws SQLException {
		return new Letter(row.getLong("id"), LetterState.valueOf(row.getString("state")), row.getString("fingerprint"),
				row.getString("code"), row.getString("subject"), row.getString("detail"), row.getBoolean("blocking"),
				row.getString("object"), Records.identity(row), row.getString("content_hash"),
				instant(row, "occurred_at"), new BusinessDate(row.getObject("trading_day", LocalDate.class)),
				row.getObject("arrival", UUID.class), row.getLong("arrival_line"),
				new SealedText(row.getString("key_id"), row.getInt("key_version"), row.getBytes("box")),
				row.getBoolean("edited"), row.getInt("attempts"), optionalInstant(row, "next_attempt_at"),
				instant(row, "parked_at"), optionalInstant(row, "closed_at"), row.getString("closed_by"),
				row.getObject("position", Long.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * A line of an arrival.
	 *
	 * @param arrival the arrival
	 * @param line the line
	 */
	public record Place(UUID arrival, long line) {

		/**
		 * Where a record came from.
		 */
		public static Place of(NewRecord record) {
			return new Place(record.arrival().id(), record.line());
		}

	}

	/**
	 * Letters about one object that keep later statements waiting.
	 *
	 * @param fingerprint cause of the first of them
	 * @param latest the latest business time among them
	 * @param records the source records they are of
	 */
	public record Queue(String fingerprint, Instant latest, Set<String> records) {

		/**
		 * Whether a later version of the only record that waits may go ahead of it.
		 */
		public boolean letsPass(RecordIdentity identity, Instant occurredAt) {
			String record = identity.resource() + "/" + identity.reference().system() + "/"
					+ identity.reference().recordId();
			return identity.isState() && !occurredAt.isBefore(this.latest) && this.records.equals(Set.of(record));
		}

	}

}
