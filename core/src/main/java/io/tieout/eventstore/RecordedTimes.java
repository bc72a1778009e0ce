package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * Finds positions by recording time. It never goes back from one position to the next, so
 * the search halves the positions: some twenty look-ups by primary key in a store of a
 * million events, wherever the instant lies.
 */
final class RecordedTimes {

	private static final String HEAD = "SELECT position FROM store.event ORDER BY position DESC LIMIT 1";

	private static final String RECORDED = "SELECT recorded_at <= ? FROM store.event WHERE position = ?";

	/** Beyond what a clock says and within what the database can hold. */
	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	private RecordedTimes() {
	}

	/**
	 * The last position recorded at or before an instant, 0 if there is none.
	 */
	static long lastUntil(DataSource dataSource, Instant instant) {
		try (Connection connection = dataSource.getConnection()) {
			return lastUntil(connection, instant);
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("the store could not be asked", ex);
		}
	}

	static long lastUntil(Connection connection, Instant instant) throws SQLException {
		Instant asked = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.isAfter(LATEST) ? LATEST : instant;
		// the driver rounds half a microsecond up
		OffsetDateTime bound = asked.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
		long low = 0;
		long high = head(connection);
		try (PreparedStatement query = connection.prepareStatement(RECORDED)) {
			while (low < high) {
				long middle = (low + high + 1) / 2;
				if (isUntil(query, bound, middle)) {
					low = middle;
				}
				else {
					high = middle - 1;
				}
			}
		}
		return low;
	}

	private static long head(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(HEAD); ResultSet rows = query.executeQuery()) {
			return rows.next() ? rows.getLong(1) : 0;
		}
	}

	private static boolean isUntil(PreparedStatement query, OffsetDateTime bound, long position) throws SQLException {
		query.setObject(1, bound);
		query.setLong(2, position);
		try (ResultSet rows = query.executeQuery()) {
			return rows.next() && rows.getBoolean(1);
		}
	}

	/**
	 * The last position recorded before an instant, 0 if there is none.
	 */
	static long lastBefore(DataSource dataSource, Instant instant) {
		return lastUntil(dataSource, instant.equals(Instant.MIN) ? instant : instant.minusNanos(1));
	}

}
