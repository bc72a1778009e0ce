package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.time.OffsetDateTime;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads rows of the event table: ranges of positions by COPY, which is twice as fast as
 * keyset pages, and small selections by query.
 */
final class EventRows {

	/** Rows fetched at once when they are streamed. */
	private static final int FETCH_SIZE = 1_000;

	private EventRows() {
	}

	/**
	 * Hands over the rows with {@code after < position <= through} in order; the range
	 * bounds how long the statement's snapshot stays open.
	 */
	static void copyRange(Connection connection, long after, long through, Consumer<StoredEvent> sink)
			throws SQLException {
		String query = "COPY (SELECT " + StoredEvent.COLUMNS + " FROM store.event WHERE position > " + after
				+ " AND position <= " + through + " ORDER BY position) TO STDOUT (FORMAT BINARY)";
		CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
		try {
			handOver(copy, sink);
		}
		finally {
			drain(copy);
		}
	}

	/**
	 * Reads what is left after a failure: the connection goes back to its pool, and
	 * cancelling a copy that is about to end leaves the answer of one statement to the
	 * next.
	 */
	private static void drain(CopyOut copy) throws SQLException {
		while (copy.isActive() && copy.readFromCopy() != null) {
			continue;
		}
	}

	private static void handOver(CopyOut copy, Consumer<StoredEvent> sink) throws SQLException {
		CopyRow row = new CopyRow();
		boolean first = true;
		byte[] message = copy.readFromCopy();
		while (message != null) {
			StoredEvent event = row.decode(message, first);
			first = false;
			if (event != null) {
				sink.accept(event);
			}
			message = copy.readFromCopy();
		}
	}

	/**
	 * The rows a condition selects.
	 * @param condition what follows WHERE, with order and limit
	 */
	static List<StoredEvent> select(Connection connection, String condition, Parameters parameters)
			throws SQLException {
		try (PreparedStatement query = connection
			.prepareStatement("SELECT " + StoredEvent.COLUMNS + " FROM store.event WHERE " + condition)) {
			parameters.set(query);
			try (ResultSet rows = query.executeQuery()) {
				List<StoredEvent> events = new ArrayList<>();
				while (rows.next()) {
					events.add(row(rows));
				}
				return events;
			}
		}
	}

	/**
	 * Hands over rows as they come, without holding all of them; ends the transaction it
	 * begins for that.
	 * @param query the whole query, with {@link StoredEvent#COLUMNS}
	 */
	static void stream(Connection connection, String query, Parameters parameters, Consumer<StoredEvent> sink)
			throws SQLException {
		connection.setAutoCommit(false);
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setFetchSize(FETCH_SIZE);
			parameters.set(statement);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					sink.accept(row(rows));
				}
			}
		}
		finally {
			connection.setAutoCommit(true);
		}
	}

	private static StoredEvent row(ResultSet row) throws SQLException {
		long position = row.getLong(1);
		try {
			StoredColumns event = new StoredColumns(row.getObject(2, UUID.class), row.getString(3), row.getString(4),
					row.getLong(5), row.getString(6), row.getInt(7), row.getBytes(8), row.getBytes(9), micros(row, 10),
					row.getString(12), row.getString(13), row.getString(14), row.getString(15), row.getString(16),
					row.getString(17), row.getString(18));
			return new StoredEvent(position, event, micros(row, 11), row.getShort(19), row.getBytes(20));
		}
		catch (RuntimeException ex) {
			throw new UnreadableEventException(position, ex);
		}
	}

	private static long micros(ResultSet row, int column) throws SQLException {
		return HashChain.micros(row.getObject(column, OffsetDateTime.class).toInstant());
	}

	/**
	 * Sets the parameters of a query.
	 */
	@FunctionalInterface
	interface Parameters {

		void set(PreparedStatement query) throws SQLException;

	}

}
