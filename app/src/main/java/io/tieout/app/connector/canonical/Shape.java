package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold, in JSON and in CSV.
 *
 * @param <T> what it is read as
 */
interface Shape<T> {

	/**
	 * Reads a value.
	 * @param path the field, for problems
	 * @return {@code null} if it is wrong and problems say why
	 */
	@Nullable T read(Value value, String path, FieldProblems problems);

	/**
	 * The value in one spelling, whatever the form it came in.
	 */
	default String spell(T value) {
		return value.toString();
	}

	/**
	 * What it may hold, as a JSON Schema says it.
	 */
	Map<String, Object> describe();

	/**
	 * The CSV columns it takes besides the one of its name.
	 */
	default Set<String> furtherColumns(String name) {
		return Set.of();
	}

	/**
	 * The CSV columns it takes if it must be there.
	 */
	default Set<String> requiredColumns(String name) {
		Set<String> columns = new TreeSet<>(furtherColumns(name));
		columns.add(name);
		return columns;
	}

	/**
	 * Whether a CSV column is a part of it.
	 */
	default boolean owns(String name, String column) {
		return column.equals(name) || furtherColumns(name).contains(column);
	}

	/**
	 * The value in a CSV row, {@code null} if it has none.
	 * @param cells cells that are not empty, by column
	 */
	default @Nullable Value fromCsv(String name, Map<String, String> cells) {
		String text = cells.get(name);
		return (text != null) ? new Value.Cell(text) : null;
	}

}
