package io.tieout.projections.support;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of one generation: a column per component of the row, {@code position} (the
 * last event folded into the row) and {@code gone} (a tombstone).
 */
final class GenerationTable<R extends Record> {

	private final View<R> view;

	private final List<Column> columns;

	private final String table;

	private final String loadSql;

	private final String upsertSql;

	GenerationTable(View<R> view, int number) {
		this.view = view;
		this.columns = view.shape().columns();
		this.table = Generation.table(view.name(), number);
		this.loadSql = loadSql();
		this.upsertSql = upsertSql();
	}

	String name() {
		return this.table;
	}

	/** All columns, the engine's last. */
	String columnNames() {
		return names(this.columns) + ", position, gone";
	}

	/**
	 * Makes the table, without indexes.
	 * @param logged whether it survives a crash of the server
	 */
	void create(Connection connection, boolean logged) throws SQLException {
		execute(connection,
				"CREATE " + (logged ? "" : "UNLOGGED ") + "TABLE " + this.table + " (" + this.view.shape().definition()
						+ ", position bigint NOT NULL, gone boolean NOT NULL) WITH (fillfactor = 85)");
	}

	/** Adds primary key and indexes and refreshes the planner's figures. */
	void index(Connection connection) throws SQLException {
		execute(connection, "ALTER TABLE " + this.table + " ADD PRIMARY KEY (" + names(this.view.shape().key()) + ")");
		for (String index : this.view.definition().indexes()) {
			execute(connection, "CREATE INDEX ON " + this.table + " (" + index + ")");
		}
		execute(connection, "ANALYZE " + this.table);
	}

	void drop(Connection connection) throws SQLException {
		execute(connection, "DROP TABLE IF EXISTS " + this.table);
	}

	/** Points the stable SQL view at this table. */
	void publish(Connection connection, boolean sameColumns) throws SQLException {
		String stable = "read." + this.view.name();
		if (!sameColumns) {
			execute(connection, "DROP VIEW IF EXISTS " + stable);
		}
		execute(connection, "CREATE OR REPLACE VIEW " + stable + " AS SELECT " + names(this.columns)
				+ ", position FROM " + this.table + " WHERE NOT gone");
	}

	/** Reads the rows with these keys, tombstones too. */
	List<Slot<R>> load(Connection connection, Collection<RowKey> keys) throws SQLException {
		List<Column> key = this.view.shape().key();
		RowCodec<R> codec = new RowCodec<>(this.view.shape());
		try (PreparedStatement select = connection.prepareStatement(this.loadSql)) {
			for (int column = 0; column < key.size(); column++) {
				ColumnType type = key.get(column).type();
				@Nullable Object[] values = type.array(keys.size());
				int row = 0;
				for (RowKey each : keys) {
					values[row++] = type.element(each.part(column));
				}
				select.setArray(column + 1, connection.createArrayOf(type.arrayElementType(), values));
			}
			try (ResultSet rows = select.executeQuery()) {
				List<Slot<R>> slots = new ArrayList<>();
				while (rows.next()) {
					slots.add(slot(rows, codec));
				}
				return slots;
			}
		}
	}

	private Slot<R> slot(ResultSet row, RowCodec<R> codec) throws SQLException {
		@Nullable Object[] values = new Object[this.columns.size()];
		for (int column = 0; column < values.length; column++) {
			values[column] = this.columns.get(column).type().read(row, column + 1);
		}
		Slot<R> slot = new Slot<>(this.view.shape().key(values));
		slot.position = row.getLong(values.length + 1);
		boolean gone = row.getBoolean(values.length + 2);
		slot.row = gone ? null : this.view.shape().row(values);
		slot.storedPresent = !gone;
		slot.stored = codec.digest(values, slot.position, gone);
		return slot;
	}

	/**
	 * Writes rows in one statement; one that the table holds at a later position stays.
	 */
	void upsert(Connection connection, RowArrays rows) throws SQLException {
		try (PreparedStatement upsert = connection.prepareStatement(this.upsertSql)) {
			List<Array> arrays = rows.toSql(connection);
			for (int column = 0; column < arrays.size(); column++) {
				upsert.setArray(column + 1, arrays.get(column));
			}
			upsert.executeUpdate();
		}
	}

	private String loadSql() {
		List<Column> key = this.view.shape().key();
		String wanted = key.stream()
			.map((column) -> "?::" + column.type().sqlName() + "[]")
			.collect(Collectors.joining(", "));
		return "SELECT " + columnNames() + " FROM unnest(" + wanted + ") AS wanted(" + names(key) + ") JOIN "
				+ this.table + " USING (" + names(key) + ")";
	}

	private String upsertSql() {
		String arrays = this.columns.stream()
			.map((column) -> "?::" + column.type().arrayElementType() + "[]")
			.collect(Collectors.joining(", "));
		String values = this.columns.stream()
			.map((column) -> column.name() + "::" + column.type().sqlName())
			.collect(Collectors.joining(", "));
		String updates = this.columns.stream()
			.map((column) -> column.name() + " = excluded." + column.name())
			.collect(Collectors.joining(", "));
		return "INSERT INTO " + this.table + " AS held (" + columnNames() + ") SELECT " + values
				+ ", position, gone FROM unnest(" + arrays + ", ?::int8[], ?::bool[]) AS fresh(" + columnNames()
				+ ") ON CONFLICT (" + names(this.view.shape().key()) + ") DO UPDATE SET " + updates
				+ ", position = excluded.position, gone = excluded.gone WHERE held.position < excluded.position";
	}

	static String names(List<Column> columns) {
		return columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
