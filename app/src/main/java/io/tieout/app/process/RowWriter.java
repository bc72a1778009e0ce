package io.tieout.app.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows of a flow's state, all of a kind in one statement: each column goes as
 * an array of text, which the statement unfolds with {@code unnest} and casts.
 */
public final class RowWriter {

	private final JdbcClient jdbc;

	/**
	 * A writer that takes part in the caller's transaction.
	 */
	public RowWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes rows; nothing happens if there are none.
	 * @param sql the statement, with a parameter per column
	 * @param columns what stands in each column
	 */
	public <T> void write(String sql, Collection<T> rows, List<Function<T, @Nullable Object>> columns) {
		if (rows.isEmpty()) {
			return;
		}
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql);
		for (Function<T, @Nullable Object> column : columns) {
			statement = statement.param(rows.stream().map((row) -> text(column.apply(row))).toArray(String[]::new));
		}
		statement.update();
	}

	/**
	 * The database would round a time up to the next microsecond, past what was compared.
	 */
	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof Instant instant) {
			return instant.truncatedTo(ChronoUnit.MICROS).toString();
		}
		return (value != null) ? value.toString() : null;
	}

}
