package io.tieout.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a view's rows, from the live generation or from a table that was it.
 *
 * @param <R> the row
 */
public final class ViewRows<R extends Record> {

	private final JdbcClient sql;

	private final RowShape<R> shape;

	private final String columns;

	private final String source;

	private final String byKey;

	private ViewRows(JdbcClient sql, RowShape<R> shape, String source) {
		this.sql = sql;
		this.shape = shape;
		this.columns = GenerationTable.names(shape.columns());
		this.source = source;
		this.byKey = shape.key().stream().map((column) -> column.name() + " = ?").collect(Collectors.joining(" AND "));
	}

	/**
	 * The rows of the live generation, through the stable SQL view.
	 */
	public static <R extends Record> ViewRows<R> live(JdbcClient sql, View<R> view) {
		return new ViewRows<>(sql, view.shape(), "read." + view.name());
	}

	/**
	 * The rows of a table that was the live one when the caller's transaction began.
	 */
	public static <R extends Record> ViewRows<R> of(JdbcClient sql, View<R> view, LiveTable table) {
		return new ViewRows<>(sql, view.shape(), table.rows() + " live");
	}

	/**
	 * The row of a key.
	 */
	public Optional<StoredRow<R>> find(Object... key) {
		return select("WHERE " + this.byKey, key).stream().findFirst();
	}

	/**
	 * The rows that a condition selects.
	 * @param condition what follows {@code FROM}, fixed text with a {@code ?} per
	 * parameter
	 */
	public List<StoredRow<R>> select(String condition, @Nullable Object... parameters) {
		return this.sql.sql("SELECT " + this.columns + ", position FROM " + this.source + " " + condition)
			.params(parameters)
			.query(this::row)
			.list();
	}

	private StoredRow<R> row(ResultSet row, int index) throws SQLException {
		List<Column> all = this.shape.columns();
		@Nullable Object[] values = new Object[all.size()];
		for (int column = 0; column < values.length; column++) {
			values[column] = all.get(column).type().read(row, column + 1);
		}
		return new StoredRow<>(this.shape.row(values), row.getLong(values.length + 1));
	}

}
