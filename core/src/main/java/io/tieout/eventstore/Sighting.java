package io.tieout.eventstore;

import io.tieout.eventstore.CommandKeyTakenException.Use;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one look at the store showed: a single statement, so that all of it held at one
 * moment.
 *
 * @param head the last event
 * @param seen hash of the event at the position asked about, null if it is not there
 * @param changed last sequences of the aggregates changed after that position
 * @param last last sequences of the aggregates asked about, -1 without history
 * @param uses which of the command keys asked about are used, and where
 * @param positions where the events asked about stand, as far as they do
 */
record Sighting(ChainHead head, byte @Nullable [] seen, Map<String, Long> changed, Map<String, Long> last,
		Map<String, Use> uses, Map<UUID, Long> positions) {

	/**
	 * Beyond this many events since the position asked about, the changed aggregates are
	 * not named.
	 */
	static final long MAX_NAMED_EVENTS = 50_000;

	/**
	 * Behind every position: for whoever has seen nothing before.
	 */
	static final long NOWHERE = Long.MAX_VALUE - MAX_NAMED_EVENTS;

	private static final String LOOK = """
			(SELECT 'head', NULL, position, (extract(epoch FROM recorded_at) * 1000000)::bigint, hash, NULL
			  FROM store.event ORDER BY position DESC LIMIT 1)
			UNION ALL SELECT 'seen', NULL, position, NULL, hash, NULL FROM store.event WHERE position = ?
			UNION ALL SELECT 'changed', aggregate_id, max(sequence), NULL, NULL, NULL
			  FROM store.event WHERE position > ? AND position <= ? GROUP BY aggregate_id
			UNION ALL SELECT 'last', a.id,
			  coalesce((SELECT max(e.sequence) FROM store.event e WHERE e.aggregate_id = a.id), -1), NULL, NULL, NULL
			  FROM unnest(?::text[]) AS a(id)
			UNION ALL SELECT 'key', command_key, position, NULL, NULL, command_hash
			  FROM store.event WHERE command_key = ANY (?)
			UNION ALL SELECT 'event', event_id::text, position, NULL, NULL, NULL
			  FROM store.event WHERE event_id = ANY (?)
			""";

	/**
	 * Looks at the store.
	 * @param position a position seen before, whose hash and later changes are wanted
	 * @param appends whose aggregates and keys are asked about
	 * @param withEvents whether it is asked as well where their events stand
	 */
	static Sighting of(Connection connection, long position, List<Append> appends, boolean withEvents)
			throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(LOOK)) {
			query.setLong(1, position);
			query.setLong(2, position);
			query.setLong(3, position + MAX_NAMED_EVENTS);
			query.setArray(4, array(connection, "text", appends.stream().flatMap(Sighting::aggregates)));
			query.setArray(5, array(connection, "text", appends.stream().flatMap(Sighting::keys)));
			query.setArray(6, array(connection, "uuid",
					withEvents ? appends.stream().flatMap(Sighting::eventIds) : Stream.empty()));
			try (ResultSet rows = query.executeQuery()) {
				return read(rows);
			}
		}
	}

	private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
		return connection.createArrayOf(type, values.distinct().toArray());
	}

	private static Sighting read(ResultSet row) throws SQLException {
		ChainHead head = ChainHead.empty();
		byte[] seen = null;
		Map<String, Long> changed = new HashMap<>();
		Map<String, Long> last = new HashMap<>();
		Map<String, Use> uses = new HashMap<>();
		Map<UUID, Long> positions = new HashMap<>();
		while (row.next()) {
			switch (row.getString(1)) {
				case "head" -> head = new ChainHead(row.getLong(3), row.getBytes(5), row.getLong(4));
				case "seen" -> seen = row.getBytes(5);
				case "changed" -> changed.put(row.getString(2), row.getLong(3));
				case "last" -> last.put(row.getString(2), row.getLong(3));
				case "key" -> uses.put(row.getString(2), new Use(row.getLong(3), row.getString(6)));
				default -> positions.put(UUID.fromString(row.getString(2)), row.getLong(3));
			}
		}
		return new Sighting(head, seen, changed, last, uses, positions);
	}

	/**
	 * Where the append stands if it was written: all its events, one behind the other.
	 * @return position of the first, null if it was not written
	 */
	@Nullable Long positionOf(Append append) {
		Long first = append.isConfirmation() ? null : this.positions.get(append.events().get(0).eventId());
		if (first == null) {
			return null;
		}
		long expected = first;
		for (PendingEvent event : append.events()) {
			Long position = this.positions.get(event.eventId());
			if (position == null || position != expected++) {
				return null;
			}
		}
		return first;
	}

	private static Stream<String> aggregates(Append append) {
		return Stream.concat(append.events().stream().map(PendingEvent::aggregateId),
				append.assertions().stream().map(Append.Assertion::aggregateId));
	}

	private static Stream<UUID> eventIds(Append append) {
		return append.events().stream().map(PendingEvent::eventId);
	}

	/**
	 * Every command key that an append uses or wants unused.
	 */
	static Stream<String> keys(Append append) {
		return Stream.concat(append.absentKeys().stream(),
				append.events().stream().map(PendingEvent::commandKey).filter((key) -> key != null));
	}

}
