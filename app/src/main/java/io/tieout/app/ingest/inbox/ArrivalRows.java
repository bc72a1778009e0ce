package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.core.SourceSystem;
import io.tieout.sealing.RecordKey;
import java.nio.charset.Charset;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows of the table of arrivals, written and read.
 */
final class ArrivalRows {

	static final String COLUMNS = """
			id, feed, door, format, charset, parameters, file_name, header, actor, correlation_id, trace_id, sources,
			key_record, received_at, kept, attempt""";

	private static final String INSERT = "INSERT INTO inbox.arrival (" + COLUMNS + """
			, state, lease, started_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO NOTHING
			""";

	static final RowMapper<Arrival> ARRIVAL = (row, index) -> arrival(row);

	private ArrivalRows() {
	}

	static void add(Connection connection, Collection<Arrival> arrivals, ArrivalState state, int lease)
			throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			for (Arrival arrival : arrivals) {
				bind(insert, arrival);
				insert.setString(17, state.name());
				insert.setInt(18, lease);
				insert.setObject(19, (state == ArrivalState.OPEN) ? Arrivals.time(arrival.receivedAt()) : null);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static void bind(PreparedStatement insert, Arrival arrival) throws SQLException {
		Delivery delivery = arrival.delivery();
		insert.setObject(1, arrival.id());
		insert.setString(2, delivery.feed());
		insert.setString(3, delivery.door().name());
		insert.setString(4, delivery.format().name());
		insert.setString(5, delivery.charset().name());
		insert.setString(6, Json.write(delivery.context().parameters()));
		insert.setString(7, delivery.context().fileName());
		insert.setString(8, arrival.header());
		insert.setString(9, delivery.sender().actor());
		insert.setString(10, delivery.sender().correlationId());
		insert.setString(11, delivery.sender().traceId());
		insert.setArray(12, insert.getConnection()
			.createArrayOf("text", delivery.sender().sources().stream().map(SourceSystem::value).toArray()));
		insert.setString(13, arrival.key().recordId());
		insert.setObject(14, Arrivals.time(arrival.receivedAt()));
		insert.setBoolean(15, arrival.kept());
		insert.setInt(16, arrival.attempt());
	}

	static void save(Connection connection, Arrival arrival, Progress progress, ArrivalState state,
			@Nullable Instant endedAt) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("""
				UPDATE inbox.arrival SET state = ?, checkpoint_line = ?, bytes_read = ?, accepted = ?, duplicates = ?,
				    parked = ?, rejected = ?, tallies = ?, problems = ?, ended_at = ?,
				    record_sources = string_to_array(?, '/')
				WHERE id = ? AND attempt = ? AND state = 'OPEN'
				""")) {
			update.setString(1, state.name());
			update.setLong(2, progress.checkpointLine());
			update.setLong(3, progress.bytesRead());
			update.setLong(4, progress.counts().accepted());
			update.setLong(5, progress.counts().duplicates());
			update.setLong(6, progress.counts().parked());
			update.setLong(7, progress.counts().rejected());
			update.setString(8, Json.write(progress.tallies()));
			update.setString(9, Json.write(progress.problems()));
			update.setObject(10, (endedAt != null) ? Arrivals.time(endedAt) : null);
			update.setString(11, progress.sources());
			update.setObject(12, arrival.id());
			update.setInt(13, arrival.attempt());
			if (update.executeUpdate() != 1) {
				throw new TakenOverException(arrival.id());
			}
		}
	}

	/**
	 * Ends arrivals that are still open.
	 * @return those that were
	 */
	static Set<UUID> finishAll(Connection connection, List<Arrival> arrivals, List<Progress> results, Instant now)
			throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(
				"""
						UPDATE inbox.arrival a SET state = 'DONE', checkpoint_line = r.line, accepted = r.accepted,
						    duplicates = r.duplicates, parked = r.parked, rejected = r.rejected, problems = r.problems,
						    record_sources = string_to_array(r.sources, '/'), ended_at = ?
						FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
						    AS r(id, line, accepted, duplicates, parked, rejected, problems, sources)
						WHERE a.id = r.id AND a.state = 'OPEN'
						RETURNING a.id
						""")) {
			update.setObject(1, Arrivals.time(now));
			ColumnArrays.bind(update, 2, "uuid", arrivals, Arrival::id);
			ColumnArrays.bind(update, 3, "bigint", results, Progress::checkpointLine);
			ColumnArrays.bind(update, 4, "bigint", results, (result) -> result.counts().accepted());
			ColumnArrays.bind(update, 5, "bigint", results, (result) -> result.counts().duplicates());
			ColumnArrays.bind(update, 6, "bigint", results, (result) -> result.counts().parked());
			ColumnArrays.bind(update, 7, "bigint", results, (result) -> result.counts().rejected());
			ColumnArrays.bind(update, 8, "text", results, (result) -> Json.write(result.problems()));
			ColumnArrays.bind(update, 9, "text", results, Progress::sources);
			Set<UUID> finished = new HashSet<>();
			try (ResultSet rows = update.executeQuery()) {
				while (rows.next()) {
					finished.add(rows.getObject(1, UUID.class));
				}
			}
			return finished;
		}
	}

	private static Arrival arrival(ResultSet row) throws SQLException {
		Sender sender = new Sender(row.getString("actor"), row.getString("correlation_id"), row.getString("trace_id"),
				sources(row.getArray("sources")));
		Delivery delivery = new Delivery(row.getString("feed"), Door.valueOf(row.getString("door")),
				BodyFormat.valueOf(row.getString("format")), Charset.forName(row.getString("charset")),
				new FeedContext(Json.parameters(row.getString("parameters")), row.getString("file_name")), sender);
		return new Arrival(row.getObject("id", UUID.class), delivery, row.getString("header"),
				new RecordKey(Arrivals.KEY_KIND, row.getString("key_record")),
				row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("kept"),
				row.getInt("attempt"));
	}

	private static Set<SourceSystem> sources(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(SourceSystem::new).collect(Collectors.toSet());
	}

}
