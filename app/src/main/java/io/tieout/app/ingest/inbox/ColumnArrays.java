package io.tieout.app.ingest.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds columns of many rows as arrays, so that a batch is one statement.
 */
final class ColumnArrays {

	private ColumnArrays() {
	}

	/**
	 * Binds one column.
	 * @param type PostgreSQL's name of the element type
	 */
	static <T> void bind(PreparedStatement statement, int index, String type, List<T> rows,
			Function<T, @Nullable Object> column) throws SQLException {
		Connection connection = statement.getConnection();
		statement.setArray(index, connection.createArrayOf(type, values(type, rows, column)));
	}

	private static <T> @Nullable Object[] values(String type, List<T> rows, Function<T, @Nullable Object> column) {
		if (type.equals("bytea")) {
			return rows.stream().map((row) -> (byte[]) column.apply(row)).toArray(byte[][]::new);
		}
		return rows.stream().map(column).toArray();
	}

}
