package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.inbox.Letters.Place;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/**
 * The table of raw records, one row per source record.
 */
public final class Records {

	private static final String COLUMNS = "source, record_id, line, resource, version";

	private static final String INSERT = """
			INSERT INTO inbox.record (source, record_id, line, resource, version, content_hash, arrival, arrival_line,
			    occurred_at, object, key_id, key_version, box)
			SELECT * FROM unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[],
			    ?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::bytea[])
			ON CONFLICT DO NOTHING
			RETURNING arrival, arrival_line
			""";

	private static final String KNOWN = """
			SELECT r.source, r.record_id, r.line, r.resource, r.version, r.content_hash, r.unchanged
			FROM unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
			    AS k(source, record_id, line, resource, version)
			JOIN inbox.record r USING (source, record_id, line, resource, version)
			""";

	private static final String MARK_UNCHANGED = """
			UPDATE inbox.record r SET unchanged = true
			FROM unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
			    AS k(source, record_id, line, resource, version)
			WHERE r.source = k.source AND r.record_id = k.record_id AND r.line = k.line AND r.resource = k.resource
			    AND r.version = k.version
			""";

	/**
	 * Two processes that insert the same records do so in the same order, or each could
	 * wait for the other.
	 */
	private static final Comparator<NewRecord> BY_KEY = Comparator
		.comparing((record) -> record.identity().commandKey());

	private static final RowMapper<RawRecord> RAW = (row, index) -> new RawRecord(identity(row),
			row.getObject("arrival", UUID.class), row.getLong("arrival_line"),
			row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("object"),
			new SealedText(row.getString("key_id"), row.getInt("key_version"), row.getBytes("box")));

	private static final String SELECT_RAW = "SELECT " + COLUMNS
			+ ", arrival, arrival_line, occurred_at, object, key_id, key_version, box FROM inbox.record ";

	private final InboxDatabase database;

	/**
	 * The table.
	 */
	public Records(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * Keeps those records that are new, in the transaction of a connection.
	 * @return what was known of the others, and of those that came twice; by identity
	 */
	public static Map<NewRecord, KnownRecord> keep(Connection connection, List<NewRecord> records) throws SQLException {
		if (records.isEmpty()) {
			return Map.of();
		}
		Set<Place> added = insert(connection, records.stream().sorted(BY_KEY).toList());
		List<NewRecord> others = new ArrayList<>();
		for (NewRecord record : records) {
			if (!added.contains(Place.of(record))) {
				others.add(record);
			}
		}
		return others.isEmpty() ? Map.of() : known(connection, others);
	}

	private static Set<Place> insert(Connection connection, List<NewRecord> records) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			bindIdentities(insert, records);
			ColumnArrays.bind(insert, 6, "text", records, NewRecord::contentHash);
			ColumnArrays.bind(insert, 7, "uuid", records, (record) -> record.arrival().id());
			ColumnArrays.bind(insert, 8, "bigint", records, NewRecord::line);
			ColumnArrays.bind(insert, 9, "timestamptz", records, (record) -> record.occurredAt().toString());
			ColumnArrays.bind(insert, 10, "text", records, NewRecord::object);
			ColumnArrays.bind(insert, 11, "text", records, (record) -> record.text().keyId());
			ColumnArrays.bind(insert, 12, "int", records, (record) -> record.text().keyVersion());
			ColumnArrays.bind(insert, 13, "bytea", records, (record) -> record.text().box());
			Set<Place> added = new HashSet<>();
			try (ResultSet rows = insert.executeQuery()) {
				while (rows.next()) {
					added.add(new Place(rows.getObject(1, UUID.class), rows.getLong(2)));
				}
			}
			return added;
		}
	}

	private static Map<NewRecord, KnownRecord> known(Connection connection, List<NewRecord> records)
			throws SQLException {
		Map<RecordIdentity, KnownRecord> found = new HashMap<>();
		try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
			bindIdentities(query, records);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					found.put(identity(rows),
							new KnownRecord(rows.getString("content_hash"), rows.getBoolean("unchanged")));
				}
			}
		}
		Map<NewRecord, KnownRecord> known = new IdentityHashMap<>();
		records.forEach((record) -> known.put(record, found.get(record.identity())));
		return known;
	}

	private static void bindIdentities(PreparedStatement statement, List<NewRecord> records) throws SQLException {
		ColumnArrays.bind(statement, 1, "text", records, (record) -> record.identity().reference().system().value());
		ColumnArrays.bind(statement, 2, "text", records, (record) -> record.identity().reference().recordId());
		ColumnArrays.bind(statement, 3, "int", records, (record) -> record.identity().reference().line());
		ColumnArrays.bind(statement, 4, "text", records, (record) -> record.identity().resource());
		ColumnArrays.bind(statement, 5, "text", records, (record) -> record.identity().version());
	}

	/**
	 * Puts another content in the place of one that was never applied.
	 */
	public void replace(NewRecord record) {
		RecordIdentity identity = record.identity();
		this.database.client()
			.sql("""
					UPDATE inbox.record SET content_hash = ?, arrival = ?, arrival_line = ?, occurred_at = ?, object = ?,
					    key_id = ?, key_version = ?, box = ?
					WHERE source = ? AND record_id = ? AND line = ? AND resource = ? AND version = ?
					""")
			.params(record.contentHash(), record.arrival().id(), record.line(), Arrivals.time(record.occurredAt()),
					record.object(), record.text().keyId(), record.text().keyVersion(), record.text().box(),
					identity.reference().system().value(), identity.reference().recordId(), identity.reference().line(),
					identity.resource(), identity.version())
			.update();
	}

	/**
	 * Notes that records were applied and left no event behind.
	 */
	public void markUnchanged(List<NewRecord> records) {
		if (records.isEmpty()) {
			return;
		}
		this.database.run((connection) -> {
			try (PreparedStatement update = connection.prepareStatement(MARK_UNCHANGED)) {
				bindIdentities(update, records.stream().sorted(BY_KEY).toList());
				return update.executeUpdate();
			}
		});
	}

	/**
	 * Every version of every record under a source reference.
	 */
	public List<RawRecord> find(SourceRef reference) {
		return this.database.client()
			.sql(SELECT_RAW + "WHERE source = ? AND record_id = ? AND line = ? ORDER BY resource, version")
			.params(reference.system().value(), reference.recordId(), reference.line())
			.query(RAW)
			.list();
	}

	/**
	 * What the records of a source are about that have one version, as far as it begins
	 * with a text; whatever became of them.
	 */
	public Set<String> objects(String resource, SourceSystem source, String version, String prefix) {
		return this.database.client()
			.sql("""
					SELECT DISTINCT object FROM inbox.record
					WHERE resource = ? AND source = ? AND version = ? AND starts_with(object, ?)""")
			.params(resource, source.value(), version, prefix)
			.query(String.class)
			.set();
	}

	/**
	 * The records an arrival was the first to bring, behind a line.
	 */
	public List<RawRecord> ofArrival(UUID arrival, long afterLine, int limit) {
		return this.database.client()
			.sql(SELECT_RAW + "WHERE arrival = ? AND arrival_line > ? ORDER BY arrival_line LIMIT ?")
			.params(arrival, afterLine, limit)
			.query(RAW)
			.list();
	}

	static RecordIdentity identity(ResultSet row) throws SQLException {
		return new RecordIdentity(row.getString("resource"), new SourceRef(new SourceSystem(row.getString("source")),
				row.getString("record_id"), row.getInt("line")), row.getString("version"));
	}

}
