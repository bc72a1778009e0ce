package io.tieout.app.bench;

import io.tieout.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The limits of writing, by plain JDBC: rows the store wrote, inserted again into a table
 * of the same shape and indexes.
 */
final class RawInserts implements AutoCloseable {

	private static final int ROWS_PER_INSERT = 100;

	private static final int SAMPLE = 5_000;

	private static final String COLUMNS = "position, event_id, aggregate_type, aggregate_id, sequence, type, revision, "
			+ "payload, metadata, occurred_at, recorded_at, source_system, source_ref, actor, correlation_id, "
			+ "causation_id, command_key, command_hash, hash_version, hash";

	private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final EmbeddedDatabase database;

	private final List<Object[]> rows;

	private RawInserts(EmbeddedDatabase database, List<Object[]> rows) {
		this.database = database;
		this.rows = rows;
	}

	/**
	 * Inserts of the rows that the store wrote last.
	 */
	static RawInserts ofLatest(EmbeddedDatabase database) throws SQLException {
		try (Connection owner = database.owner().unpooled().getConnection();
				Statement statement = owner.createStatement()) {
			statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
			statement.execute("GRANT USAGE ON SCHEMA bench TO tieout_app");
			return new RawInserts(database, latestRows(statement));
		}
	}

	private static List<Object[]> latestRows(Statement statement) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (ResultSet result = statement
			.executeQuery("SELECT " + COLUMNS + " FROM store.event ORDER BY position DESC LIMIT " + SAMPLE)) {
			while (result.next()) {
				Object[] row = new Object[result.getMetaData().getColumnCount()];
				for (int column = 0; column < row.length; column++) {
					row[column] = result.getObject(column + 1);
				}
				rows.add(row);
			}
		}
		return rows;
	}

	double bytesPerRow() {
		return this.rows.stream()
			.mapToLong((row) -> ((byte[]) row[7]).length + ((byte[]) row[8]).length)
			.average()
			.orElseThrow();
	}

	/**
	 * Single rows, one commit each.
	 */
	Load.Result single(int connections, int inserts) throws Exception {
		return load(connections, inserts, 1);
	}

	/**
	 * Rows per second in inserts of 100 rows, one commit each.
	 */
	double hundreds(int connections, int rowsInAll) throws Exception {
		return ROWS_PER_INSERT * load(connections, rowsInAll / ROWS_PER_INSERT, ROWS_PER_INSERT).perSecond();
	}

	private Load.Result load(int connections, int inserts, int perInsert) throws Exception {
		recreate();
		DataSource source = this.database.app().unpooled();
		return Load.run(connections, inserts, (caller) -> new Inserter(source.getConnection(), perInsert));
	}

	private void recreate() throws SQLException {
		try (Connection owner = this.database.owner().unpooled().getConnection();
				Statement statement = owner.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS bench.raw");
			statement.execute("CREATE TABLE bench.raw (LIKE store.event INCLUDING ALL)");
			statement.execute("GRANT SELECT, INSERT ON bench.raw TO tieout_app");
		}
	}

	@Override
	public void close() throws SQLException {
		try (Connection owner = this.database.owner().unpooled().getConnection();
				Statement statement = owner.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS bench.raw");
		}
	}

	private final class Inserter implements Load.Worker {

		private final Connection connection;

		private final PreparedStatement insert;

		private final int perInsert;

		Inserter(Connection connection, int perInsert) throws SQLException {
			this.connection = connection;
			this.perInsert = perInsert;
			this.insert = connection.prepareStatement("INSERT INTO bench.raw (" + COLUMNS + ") VALUES "
					+ String.join(", ", Collections.nCopies(perInsert, ROW)));
		}

		@Override
		public void call(int n) throws SQLException {
			int parameter = 0;
			for (int row = 0; row < this.perInsert; row++) {
				int position = n * this.perInsert + row;
				Object[] values = RawInserts.this.rows.get(position % RawInserts.this.rows.size());
				for (int column = 0; column < values.length; column++) {
					this.insert.setObject(++parameter, value(values, column, position));
				}
			}
			this.insert.executeUpdate();
		}

		/**
		 * The row's own value, except where the unique columns must not repeat.
		 */
		private static Object value(Object[] values, int column, int position) {
			return switch (column) {
				case 0 -> position + 1L;
				case 1 -> new UUID(position, position);
				case 4 -> (long) position;
				case 16 -> (values[16] != null) ? values[16] + "/" + position : null;
				default -> values[column];
			};
		}

		@Override
		public void close() throws SQLException {
			this.insert.close();
			this.connection.close();
		}

	}

}
