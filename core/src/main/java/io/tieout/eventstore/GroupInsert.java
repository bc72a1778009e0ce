package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group of appends as one autocommit statement: rows with positions and hashes
 * computed beforehand, inserted only if the predecessor stands there and what the group
 * presupposes of the store holds. The primary key is the guard between nodes.
 */
final class GroupInsert {

	/**
	 * Histories and keys are looked up one by one in scalar subqueries: as a join or a
	 * plain EXISTS they tempt the planner to scan the table for the match that is hardly
	 * ever there.
	 */
	private static final String INSERT = """
			INSERT INTO store.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, payload,
			  metadata, occurred_at, recorded_at, source_system, source_ref, actor, correlation_id, causation_id,
			  command_key, command_hash, hash_version, hash)
			SELECT position, event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata,
			  timestamptz 'epoch' + occurred * interval '1 microsecond',
			  timestamptz 'epoch' + ?::bigint * interval '1 microsecond',
			  source_system, source_ref, actor, correlation_id, causation_id, command_key, command_hash, ?, hash
			FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::bytea[],
			  ?::bytea[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
			  ?::bytea[])
			  AS e(position, event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata,
			  occurred, source_system, source_ref, actor, correlation_id, causation_id, command_key, command_hash, hash)
			WHERE (?::bigint = 0 OR EXISTS (SELECT 1 FROM store.event WHERE position = ? AND hash = ?))
			AND NOT EXISTS (SELECT 1 FROM unnest(?::text[], ?::bigint[]) AS p(id, sequence)
			  WHERE p.sequence <> coalesce(
			    (SELECT max(e.sequence) FROM store.event e WHERE e.aggregate_id = p.id), -1))
			AND NOT EXISTS (SELECT 1 FROM unnest(?::text[]) AS k(key)
			  WHERE (SELECT e.position FROM store.event e WHERE e.command_key = k.key) IS NOT NULL)
			""";

	private final HashChain chain = new HashChain();

	/**
	 * Writes the group.
	 * @param standing what the group presupposes of the store
	 * @return the new head, or null if the predecessor is missing or something that is
	 * presupposed does not hold (nothing is written)
	 */
	@Nullable ChainHead write(Connection connection, ChainHead head, List<Append> group, Standing standing, long nowMicros)
			throws SQLException {
		List<PendingEvent> events = group.stream().flatMap((append) -> append.events().stream()).toList();
		long recordedAt = Math.max(nowMicros, head.recordedAtMicros());
		List<byte[]> hashes = hashes(head, events, recordedAt);
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			Parameters parameters = new Parameters(connection, insert);
			parameters.number(recordedAt);
			insert.setShort(parameters.next(), HashChain.VERSION);
			columns(parameters, head, events, hashes);
			parameters.number(head.position());
			parameters.number(head.position());
			insert.setBytes(parameters.next(), head.hash());
			parameters.array("text", standing.presupposed().keySet().stream());
			parameters.array("bigint", standing.presupposed().values().stream());
			parameters.array("text", standing.absentKeys().stream());
			int written = insert.executeUpdate();
			return (written == 0) ? null
					: new ChainHead(head.position() + written, hashes.get(hashes.size() - 1), recordedAt);
		}
	}

	private List<byte[]> hashes(ChainHead head, List<PendingEvent> events, long recordedAtMicros) {
		List<byte[]> hashes = new ArrayList<>(events.size());
		byte[] previous = head.hash();
		long position = head.position();
		for (PendingEvent event : events) {
			previous = this.chain.hash(previous, ++position, event, recordedAtMicros);
			hashes.add(previous);
		}
		return hashes;
	}

	private static void columns(Parameters parameters, ChainHead head, List<PendingEvent> events, List<byte[]> hashes)
			throws SQLException {
		parameters.array("bigint", Stream.iterate(head.position() + 1, (n) -> n + 1).limit(events.size()));
		parameters.array("uuid", events, PendingEvent::eventId);
		parameters.array("text", events, PendingEvent::aggregateType);
		parameters.array("text", events, PendingEvent::aggregateId);
		parameters.array("bigint", events, PendingEvent::sequence);
		parameters.array("text", events, PendingEvent::type);
		parameters.array("int", events, PendingEvent::revision);
		parameters.bytes(events.stream().map(PendingEvent::payload));
		parameters.bytes(events.stream().map(PendingEvent::metadata));
		parameters.array("bigint", events, (event) -> HashChain.micros(event.context().occurredAt()));
		parameters.array("text", events, PendingEvent::sourceSystem);
		parameters.array("text", events, PendingEvent::sourceRef);
		parameters.array("text", events, (event) -> event.context().actor());
		parameters.array("text", events, (event) -> event.context().correlationId());
		parameters.array("text", events, (event) -> event.context().causationId());
		parameters.array("text", events, PendingEvent::commandKey);
		parameters.array("text", events, PendingEvent::commandHash);
		parameters.bytes(hashes.stream());
	}

	/**
	 * Sets parameters one after the other.
	 */
	private static final class Parameters {

		private final Connection connection;

		private final PreparedStatement statement;

		private int index;

		Parameters(Connection connection, PreparedStatement statement) {
			this.connection = connection;
			this.statement = statement;
		}

		int next() {
			return ++this.index;
		}

		void number(long value) throws SQLException {
			this.statement.setLong(next(), value);
		}

		<T> void array(String type, List<T> rows, Function<T, @Nullable Object> column) throws SQLException {
			Object[] values = new Object[rows.size()];
			for (int row = 0; row < values.length; row++) {
				values[row] = column.apply(rows.get(row));
			}
			this.statement.setArray(next(), this.connection.createArrayOf(type, values));
		}

		void array(String type, Stream<?> values) throws SQLException {
			this.statement.setArray(next(), this.connection.createArrayOf(type, values.toArray()));
		}

		void bytes(Stream<byte[]> values) throws SQLException {
			this.statement.setArray(next(), this.connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
		}

	}

}
