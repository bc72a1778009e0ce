package io.tieout.projections.support;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array per column, to be sent in one statement.
 */
final class RowArrays {

	private final List<Column> columns;

	private final List<@Nullable Object[]> values = new ArrayList<>();

	private final Long[] positions;

	private final Boolean[] gone;

	private int count;

	RowArrays(List<Column> columns, int rows) {
		this.columns = columns;
		columns.forEach((column) -> this.values.add(column.type().array(rows)));
		this.positions = new Long[rows];
		this.gone = new Boolean[rows];
	}

	void add(@Nullable Object[] row, long position, boolean isGone) {
		for (int column = 0; column < row.length; column++) {
			Object value = row[column];
			if (value != null) {
				this.values.get(column)[this.count] = this.columns.get(column).type().element(value);
			}
		}
		this.positions[this.count] = position;
		this.gone[this.count] = isGone;
		this.count++;
	}

	/** One array per column, the engine's last. */
	List<Array> toSql(Connection connection) throws SQLException {
		List<Array> arrays = new ArrayList<>();
		for (int column = 0; column < this.values.size(); column++) {
			ColumnType type = this.columns.get(column).type();
			arrays.add(connection.createArrayOf(type.arrayElementType(), this.values.get(column)));
		}
		arrays.add(connection.createArrayOf("int8", this.positions));
		arrays.add(connection.createArrayOf("bool", this.gone));
		return arrays;
	}

}
