package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.reading.CsvRow;
import io.tieout.app.ingest.reading.Excerpt;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Many;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a CSV body map to the objects of a schema.
 */
final class CsvLayout {

	/** Lines of an object may be spelled {@code lines.sku} as well as {@code sku}. */
	private static final String LINES = "lines";

	private static final String LINES_PREFIX = LINES + ".";

	private final Schema schema;

	private final List<String> columns;

	private final Set<String> naming;

	/** Its lists of lines: often one, of which each row has an element. */
	private final List<Field<?>> lists;

	/**
	 * The layout of a body.
	 * @param header its columns
	 * @throws BodyRefusedException {@code COLUMN_MISSING} or {@code COLUMN_UNKNOWN}
	 */
	CsvLayout(Resource resource, List<String> header) {
		this.schema = resource.schema();
		this.lists = this.schema.fields().stream().filter((field) -> field.shape() instanceof Rows).toList();
		this.naming = new HashSet<>(resource.keyColumns());
		this.naming.addAll(List.of(CommonFields.SOURCE.name(), CommonFields.SOURCE_ID.name()));
		this.columns = header.stream().map(this::withoutPrefix).toList();
		Set<String> missing = new TreeSet<>(requiredColumns());
		missing.removeAll(this.columns);
		if (!missing.isEmpty()) {
			throw new BodyRefusedException("COLUMN_MISSING",
					"The header lacks the required column " + String.join(", ", missing) + ".");
		}
		for (String column : this.columns) {
			if (this.schema.fields().stream().noneMatch((field) -> field.shape().owns(field.name(), column))) {
				throw new BodyRefusedException("COLUMN_UNKNOWN",
						"The header names the column '" + Excerpt.of(column) + "', which this feed does not have.");
			}
			if (Collections.frequency(this.columns, column) > 1) {
				throw new BodyRefusedException("COLUMN_TWICE", "The header names the column '" + Excerpt.of(column)
						+ "' with " + LINES_PREFIX + " and without; leave one of them out.");
			}
		}
	}

	private String withoutPrefix(String column) {
		if (!column.startsWith(LINES_PREFIX)) {
			return column;
		}
		String name = column.substring(LINES_PREFIX.length());
		boolean ofLine = this.lists.stream()
			.anyMatch((list) -> list.name().equals(LINES) && list.shape().owns(list.name(), name));
		return ofLine ? name : column;
	}

	private Set<String> requiredColumns() {
		Set<String> required = new TreeSet<>();
		for (Field<?> field : this.schema.fields()) {
			if (field.required()) {
				required.addAll(field.shape().requiredColumns(field.name()));
			}
		}
		return required;
	}

	/**
	 * Whether an object may take several rows: some column is of its lines.
	 */
	boolean hasRows() {
		return this.columns.stream().anyMatch(this::isOfLine);
	}

	/**
	 * Whether a row has a line of an object.
	 */
	boolean hasLine(Map<String, String> cells) {
		return cells.keySet().stream().anyMatch(this::isOfLine);
	}

	private boolean isOfLine(String column) {
		return !column.equals("currency")
				&& this.lists.stream().anyMatch((list) -> list.shape().owns(list.name(), column));
	}

	/**
	 * What a row says in the columns that name an object.
	 */
	Set<String> names(Map<String, String> cells) {
		return cells.entrySet()
			.stream()
			.filter((cell) -> this.naming.contains(cell.getKey()))
			.map((cell) -> cell.getValue().strip())
			.collect(Collectors.toSet());
	}

	/**
	 * What an unreadable row may have meant by these columns; empty if that cannot be
	 * told, so that it may have meant any object.
	 */
	Set<String> possibleNames(List<String> row) {
		if (row.contains(CsvRow.LOST) && row.size() != this.columns.size()) {
			return Set.of();
		}
		Set<String> names = new HashSet<>();
		for (int index = 0; index < row.size(); index++) {
			if (row.size() != this.columns.size() || this.naming.contains(this.columns.get(index))) {
				names.add(row.get(index).strip());
			}
		}
		boolean blank = row.size() == this.columns.size() && names.contains("");
		return (blank || names.contains(CsvRow.LOST)) ? Set.of() : names;
	}

	/**
	 * The cells that are not empty, by column.
	 */
	Map<String, String> cells(List<String> row) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int index = 0; index < row.size(); index++) {
			if (!row.get(index).isBlank()) {
				cells.put(this.columns.get(index), row.get(index));
			}
		}
		return cells;
	}

	/**
	 * What a row says of the object as a whole.
	 */
	Fields header(Map<String, String> cells) {
		Map<String, Value> values = new LinkedHashMap<>();
		for (Field<?> field : this.schema.fields()) {
			Value value = (field.shape() instanceof Rows) ? null : field.shape().fromCsv(field.name(), cells);
			if (value != null) {
				values.put(field.name(), value);
			}
		}
		return new Fields(values);
	}

	/**
	 * What a row adds to the lists of an object, by their fields; {@code null} if it has
	 * nothing of any.
	 */
	@Nullable Fields line(Map<String, String> cells) {
		Map<String, Value> parts = new LinkedHashMap<>();
		for (Field<?> list : this.lists) {
			Fields part = (list.shape() instanceof Rows rows) ? rows.line(cells) : null;
			if (part != null) {
				parts.put(list.name(), part);
			}
		}
		return parts.isEmpty() ? null : new Fields(parts);
	}

	/**
	 * The object that the lines of rows make.
	 */
	Fields object(Fields header, List<Fields> lines) {
		Map<String, Value> values = new LinkedHashMap<>(header.values());
		for (Field<?> list : this.lists) {
			List<Value> parts = lines.stream()
				.map((line) -> line.values().get(list.name()))
				.filter(Objects::nonNull)
				.toList();
			if (!parts.isEmpty()) {
				values.put(list.name(), new Many(parts));
			}
		}
		return new Fields(values);
	}

}
