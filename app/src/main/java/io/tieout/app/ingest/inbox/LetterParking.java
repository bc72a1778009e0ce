package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.inbox.Letters.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * How statements enter the hospital: in order, and never behind a letter that has left.
 */
public final class LetterParking {

	private static final String INSERT = """
			INSERT INTO inbox.letter (state, parked_at, fingerprint, code, subject, detail, blocking, object, resource,
			    source, record_id, line, version, content_hash, occurred_at, flow, trading_day, arrival, arrival_line,
			    key_id, key_version, box, next_attempt_at)
			SELECT 'WAITING', ?, n.fingerprint, n.code, n.subject, n.detail, n.blocking, n.object, n.resource, n.source,
			    n.record_id, n.line, n.version, n.content_hash, n.occurred_at, n.flow, n.trading_day, n.arrival,
			    n.arrival_line, n.key_id, n.key_version, n.box, n.next_attempt_at
			FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[],
			    ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::date[], ?::uuid[],
			    ?::bigint[], ?::text[], ?::int[], ?::bytea[], ?::timestamptz[]) WITH ORDINALITY
			    AS n(fingerprint, code, subject, detail, blocking, object, resource, source, record_id, line, version,
			    content_hash, occurred_at, flow, trading_day, arrival, arrival_line, key_id, key_version, box,
			    next_attempt_at, place)
			ORDER BY n.place
			ON CONFLICT DO NOTHING
			""";

	private final InboxDatabase database;

	private final Letters letters;

	/**
	 * The way in.
	 */
	public LetterParking(InboxDatabase database) {
		this.database = database;
		this.letters = new Letters(database);
	}

	/**
	 * Parks statements, durably and in order. One that was to wait behind a letter that
	 * has left meanwhile is not parked: its turn has come.
	 * @return the letter of each, one that waited before if it has the same content;
	 * {@code null} for what was not parked
	 */
	public List<@Nullable Letter> park(List<NewLetter> letters, Instant now) {
		return this.database.durably((connection) -> {
			Set<String> blocked = new HashSet<>(lockedQueues(letters));
			letters.stream()
				.filter((letter) -> letter.blocking() && !letter.waitsBehind())
				.forEach((letter) -> blocked.add(letter.record().object()));
			List<NewLetter> parked = letters.stream()
				.filter((letter) -> !letter.waitsBehind() || blocked.contains(letter.record().object()))
				.toList();
			insert(connection, parked, now);
			Map<NewLetter, Letter> found = find(parked);
			return letters.stream().<@Nullable Letter>map(found::get).toList();
		});
	}

	/**
	 * Objects that still have a blocking letter, of those behind which something is to
	 * wait; none of those letters can leave before the transaction ends.
	 */
	private Set<String> lockedQueues(List<NewLetter> letters) {
		String[] objects = letters.stream()
			.filter(NewLetter::waitsBehind)
			.map((letter) -> letter.record().object())
			.distinct()
			.toArray(String[]::new);
		if (objects.length == 0) {
			return Set.of();
		}
		return this.database.client().sql("""
				SELECT object FROM inbox.letter WHERE state = 'WAITING' AND blocking AND object = ANY (:objects)
				ORDER BY id FOR SHARE
				""").param("objects", objects).query(String.class).set();
	}

	private static void insert(Connection connection, List<NewLetter> letters, Instant now) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			insert.setObject(1, Arrivals.time(now));
			ColumnArrays.bind(insert, 2, "text", letters, NewLetter::fingerprint);
			ColumnArrays.bind(insert, 3, "text", letters, (letter) -> letter.cause().code());
			ColumnArrays.bind(insert, 4, "text", letters, (letter) -> letter.cause().subject());
			ColumnArrays.bind(insert, 5, "text", letters, (letter) -> letter.cause().detail());
			ColumnArrays.bind(insert, 6, "boolean", letters, NewLetter::blocking);
			ColumnArrays.bind(insert, 7, "text", letters, (letter) -> letter.record().object());
			ColumnArrays.bind(insert, 8, "text", letters, (letter) -> identity(letter).resource());
			ColumnArrays.bind(insert, 9, "text", letters, (letter) -> identity(letter).reference().system().value());
			ColumnArrays.bind(insert, 10, "text", letters, (letter) -> identity(letter).reference().recordId());
			ColumnArrays.bind(insert, 11, "int", letters, (letter) -> identity(letter).reference().line());
			ColumnArrays.bind(insert, 12, "text", letters, (letter) -> identity(letter).version());
			ColumnArrays.bind(insert, 13, "text", letters, (letter) -> letter.record().contentHash());
			ColumnArrays.bind(insert, 14, "timestamptz", letters, (letter) -> letter.record().occurredAt().toString());
			ColumnArrays.bind(insert, 15, "text", letters, NewLetter::flow);
			ColumnArrays.bind(insert, 16, "date", letters, (letter) -> letter.tradingDay().toString());
			ColumnArrays.bind(insert, 17, "uuid", letters, (letter) -> letter.record().arrival().id());
			ColumnArrays.bind(insert, 18, "bigint", letters, (letter) -> letter.record().line());
			ColumnArrays.bind(insert, 19, "text", letters, (letter) -> letter.record().text().keyId());
			ColumnArrays.bind(insert, 20, "int", letters, (letter) -> letter.record().text().keyVersion());
			ColumnArrays.bind(insert, 21, "bytea", letters, (letter) -> letter.record().text().box());
			ColumnArrays.bind(insert, 22, "timestamptz", letters,
					(letter) -> (letter.nextAttemptAt() != null) ? letter.nextAttemptAt().toString() : null);
			insert.executeUpdate();
		}
	}

	/**
	 * The letters that stand for these: their own, or one that waits with the same
	 * content.
	 */
	private Map<NewLetter, Letter> find(List<NewLetter> letters) {
		Map<Place, Letter> own = this.letters.parkedFrom(letters.stream().map(NewLetter::record).toList());
		List<NewLetter> others = letters.stream()
			.filter((letter) -> !own.containsKey(Place.of(letter.record())))
			.toList();
		Map<RecordIdentity, List<Letter>> same = this.letters
			.with(others.stream().map(LetterParking::identity).distinct().toList());
		Map<NewLetter, Letter> found = new IdentityHashMap<>();
		for (NewLetter wanted : letters) {
			Letter letter = own.get(Place.of(wanted.record()));
			found.put(wanted, (letter != null) ? letter
					: sameContent(wanted.record(), same.getOrDefault(identity(wanted), List.of())));
		}
		return found;
	}

	private static Letter sameContent(NewRecord record, List<Letter> letters) {
		return letters.stream()
			.filter((letter) -> letter.state() == LetterState.WAITING
					&& letter.contentHash().equals(record.contentHash()))
			.findFirst()
			.orElseThrow(() -> new ConcurrencyFailureException("The letter with the same content has just left"));
	}

	private static RecordIdentity identity(NewLetter letter) {
		return letter.record().identity();
	}

}
