package io.tieout.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code keys.data_key}. Each method is a transaction of its own, committed
 * when it returns.
 */
final class KeyTable {

	/**
	 * In one order, so that batches which share keys wait for each other, not in a ring.
	 */
	private static final String INSERT = """
			INSERT INTO keys.data_key (key_id, kind, key_version, wrapped, created_at, expires_at)
			SELECT k.key_id, k.kind, k.key_version, k.wrapped, ?, ?
			  FROM unnest(?, ?, ?, ?) AS k (key_id, kind, key_version, wrapped)
			 ORDER BY k.key_id COLLATE "C"
			    ON CONFLICT (key_id) DO NOTHING""";

	private static final String SELECT = """
			SELECT s.count, k.key_id, k.key_version, k.wrapped
			FROM keys.shredding s LEFT JOIN keys.data_key k ON k.key_id = ANY (?)""";

	/** In the statement that destroys, so that no crash comes between the two. */
	private static final String COUNTED = """
			, counted AS (UPDATE keys.shredding SET count = count + 1 WHERE EXISTS (SELECT FROM destroyed))
			SELECT key_id FROM destroyed""";

	/** A record that never had a key gets a row all the same: it is erased, not new. */
	private static final String ERASE = """
			WITH destroyed AS (
			    INSERT INTO keys.data_key AS d (key_id, kind, key_version, wrapped, created_at, shredded_at)
			    SELECT k.key_id, k.kind, 1, NULL, ?, ?
			      FROM unnest(?, ?) AS k (key_id, kind)
			     ORDER BY k.key_id COLLATE "C"
			        ON CONFLICT (key_id) DO UPDATE SET wrapped = NULL, shredded_at = excluded.shredded_at
			     WHERE d.wrapped IS NOT NULL
			    RETURNING key_id)""" + COUNTED;

	private static final String EXPIRE = """
			WITH destroyed AS (
			    UPDATE keys.data_key SET wrapped = NULL, shredded_at = ?
			     WHERE expires_at <= ? AND wrapped IS NOT NULL
			    RETURNING key_id)""" + COUNTED;

	private final DataSource source;

	KeyTable(DataSource source) {
		this.source = source;
	}

	/**
	 * The rows that exist, by key id, and how often keys were destroyed until then.
	 */
	Reading read(Collection<String> ids) {
		return call((connection) -> {
			try (PreparedStatement select = connection.prepareStatement(SELECT)) {
				select.setArray(1, connection.createArrayOf("text", ids.toArray()));
				Map<String, Row> found = new HashMap<>();
				long shreddings = 0;
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						shreddings = rows.getLong(1);
						String id = rows.getString(2);
						if (id != null) {
							found.put(id, new Row(rows.getInt(3), rows.getBytes(4)));
						}
					}
				}
				return new Reading(found, shreddings);
			}
		});
	}

	/**
	 * Adds the keys that are not there yet.
	 * @return how many were added; if fewer than given, others were first
	 */
	int add(List<NewKey> keys, Instant now, @Nullable Instant expiresAt) {
		return call((connection) -> {
			try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
				insert.setObject(1, utc(now));
				insert.setObject(2, (expiresAt != null) ? utc(expiresAt) : null);
				insert.setArray(3, connection.createArrayOf("text", keys.stream().map(NewKey::id).toArray()));
				insert.setArray(4, connection.createArrayOf("text", keys.stream().map(NewKey::kind).toArray()));
				insert.setArray(5, connection.createArrayOf("int4", keys.stream().map(NewKey::version).toArray()));
				insert.setArray(6,
						connection.createArrayOf("bytea", keys.stream().map(NewKey::wrapped).toArray(byte[][]::new)));
				return insert.executeUpdate();
			}
		});
	}

	/**
	 * Destroys the keys of records, all or none.
	 * @return how many were not erased before
	 */
	int erase(Collection<RecordKey> keys, Instant now) {
		return call((connection) -> {
			try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
				erase.setObject(1, utc(now));
				erase.setObject(2, utc(now));
				erase.setArray(3, connection.createArrayOf("text", keys.stream().map(RecordKey::id).toArray()));
				erase.setArray(4, connection.createArrayOf("text", keys.stream().map(RecordKey::kind).toArray()));
				return ids(erase).size();
			}
		});
	}

	/**
	 * Destroys the keys whose time is over.
	 * @return their ids
	 */
	List<String> expire(Instant now) {
		return call((connection) -> {
			try (PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
				expire.setObject(1, utc(now));
				expire.setObject(2, utc(now));
				return ids(expire);
			}
		});
	}

	private static List<String> ids(PreparedStatement statement) throws SQLException {
		List<String> ids = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				ids.add(rows.getString(1));
			}
		}
		return ids;
	}

	/**
	 * The keys of a kind that were destroyed.
	 */
	List<String> erased(String kind) {
		return call((connection) -> {
			try (PreparedStatement select = connection
				.prepareStatement("SELECT key_id FROM keys.data_key WHERE kind = ? AND wrapped IS NULL")) {
				select.setString(1, kind);
				return ids(select);
			}
		});
	}

	/**
	 * Clears away the old versions of destroyed rows, in which the wrapped keys still
	 * stand.
	 */
	void vacuum() {
		call((connection) -> {
			boolean automatic = connection.getAutoCommit();
			connection.setAutoCommit(true);
			try (Statement statement = connection.createStatement()) {
				return statement.execute("VACUUM keys.data_key");
			}
			finally {
				connection.setAutoCommit(automatic);
			}
		});
	}

	static void commit(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.commit();
		}
	}

	static SealingException unavailable(SQLException cause) {
		return new SealingException("KEY_STORE_UNAVAILABLE", "The key store does not answer: " + cause.getMessage(),
				cause);
	}

	private <T> T call(Work<T> work) {
		try (Connection connection = this.source.getConnection()) {
			T result = work.run(connection);
			commit(connection);
			return result;
		}
		catch (SQLException ex) {
			throw unavailable(ex);
		}
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private interface Work<T> {

		T run(Connection connection) throws SQLException;

	}

	/**
	 * What was read.
	 *
	 * @param rows the keys that exist, by id
	 * @param shreddings how often keys were destroyed until then, on any node
	 */
	record Reading(Map<String, Row> rows, long shreddings) {
	}

	/**
	 * A key as stored.
	 *
	 * @param version its version
	 * @param wrapped the key under the key-encryption key, null once erased
	 */
	record Row(int version, byte @Nullable [] wrapped) {
	}

	/**
	 * A key to be stored.
	 *
	 * @param id its id
	 * @param kind kind of its record
	 * @param version its version
	 * @param wrapped the key under the key-encryption key
	 */
	record NewKey(String id, String kind, int version, byte[] wrapped) {
	}

}
