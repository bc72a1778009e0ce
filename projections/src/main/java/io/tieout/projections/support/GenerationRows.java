package io.tieout.projections.support;

import io.tieout.core.InvalidValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the rows of a generation page by page, in the order of their keys, every value as
 * PostgreSQL writes it: the form in which a verification lists differences, too.
 */
final class GenerationRows {

	private final JdbcClient sql;

	private final List<String> columns;

	private final List<Column> key;

	private final String select;

	private final String after;

	private final String order;

	GenerationRows(JdbcClient sql, View<?> view, Generation generation) {
		this.sql = sql;
		this.columns = view.shape().columns().stream().map(Column::name).toList();
		this.key = view.shape().key();
		String names = GenerationTable.names(this.key);
		this.select = this.columns.stream()
			.map((column) -> column + "::text AS " + column)
			.collect(Collectors.joining(", ", "SELECT ",
					", position FROM " + generation.table() + " held WHERE NOT gone"));
		this.after = this.key.stream()
			.map((column) -> "?")
			.collect(Collectors.joining(", ", " AND (" + names + ") > (", ")"));
		this.order = this.key.stream()
			.map((column) -> "held." + column.name())
			.collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?"));
	}

	/**
	 * A page.
	 * @param last key of the last row of the page before, {@code null} for the first
	 * @throws InvalidValueException {@code CURSOR_INVALID} if that is no key of the view
	 */
	List<GenerationRow> page(@Nullable List<String> last, int limit) {
		List<Object> parameters = new ArrayList<>((last != null) ? key(last) : List.of());
		parameters.add(limit);
		return this.sql.sql(this.select + ((last != null) ? this.after : "") + this.order)
			.params(parameters)
			.query(this::row)
			.list();
	}

	private List<Object> key(List<String> texts) {
		try {
			return IntStream.range(0, this.key.size())
				.mapToObj((column) -> this.key.get(column).type().parse(texts.get(column)))
				.toList();
		}
		catch (NumberFormatException | DateTimeParseException ex) {
			throw new InvalidValueException("CURSOR_INVALID",
					"The cursor is not one this list has given; start without one.");
		}
	}

	private GenerationRow row(ResultSet row, int index) throws SQLException {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		for (String column : this.columns) {
			values.put(column, row.getString(column));
		}
		List<String> keyValues = this.key.stream()
			.map((column) -> Objects.requireNonNull(values.get(column.name())))
			.toList();
		return new GenerationRow(keyValues, values, row.getLong("position"));
	}

}
