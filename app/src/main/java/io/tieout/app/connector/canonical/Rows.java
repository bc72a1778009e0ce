package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Spelling;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Many;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an object: a JSON list of objects; in CSV one row each, its columns named
 * as the line's fields, behind a prefix where the header has a field of the same name.
 *
 * @param schema the fields of a line
 * @param columnPrefix what stands before the fields' names in CSV columns, often nothing
 * @param maxLines most lines of an object
 * @param neededColumns fields that may be missing from a line, but whose columns a CSV
 * body must have: their cells may be empty
 */
record Rows(Schema schema, String columnPrefix, int maxLines, Set<String> neededColumns) implements Shape<List<Entry>> {

	Rows(Schema schema, String columnPrefix) {
		this(schema, columnPrefix, ObjectSize.USUAL.lines(), Set.of());
	}

	@Override
	public @Nullable List<Entry> read(Value value, String path, FieldProblems problems) {
		if (!(value instanceof Many many)) {
			problems.add(path, "TYPE_INVALID", "Here belongs a list of objects in square brackets.");
			return null;
		}
		if (many.values().size() > this.maxLines) {
			problems.add(path, "LIST_TOO_LONG", "Here stand at most " + this.maxLines + " objects.");
			return null;
		}
		List<Entry> entries = new ArrayList<>();
		for (int index = 0; index < many.values().size(); index++) {
			String place = path + "[" + index + "]";
			if (many.values().get(index) instanceof Fields line) {
				entries.add(this.schema.read(line, place + ".", problems));
			}
			else {
				problems.add(place, "TYPE_INVALID", "Here belongs an object in braces.");
			}
		}
		return entries;
	}

	@Override
	public Map<String, Object> describe() {
		return Map.of("type", "array", "maxItems", this.maxLines, "items", this.schema.describe());
	}

	@Override
	public String spell(List<Entry> entries) {
		return entries.stream()
			.map((entry) -> Spelling.framed(this.schema.spell(entry, List.of())))
			.collect(Collectors.joining());
	}

	@Override
	public Set<String> furtherColumns(String name) {
		return this.schema.fields()
			.stream()
			.flatMap((field) -> Stream.concat(Stream.of(this.columnPrefix + field.name()),
					field.shape().furtherColumns(field.name()).stream()))
			.collect(Collectors.toSet());
	}

	@Override
	public boolean owns(String name, String column) {
		return furtherColumns(name).contains(column);
	}

	/**
	 * The columns without which no line can be read.
	 */
	@Override
	public Set<String> requiredColumns(String name) {
		return this.schema.fields()
			.stream()
			.filter((field) -> field.required() || this.neededColumns.contains(field.name()))
			.flatMap((field) -> field.shape().requiredColumns(this.columnPrefix + field.name()).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * The line in a CSV row, {@code null} if the row has none.
	 */
	@Nullable Fields line(Map<String, String> cells) {
		Map<String, Value> values = new LinkedHashMap<>();
		for (Field<?> field : this.schema.fields()) {
			Value value = field.shape().fromCsv(this.columnPrefix + field.name(), cells);
			if (value != null) {
				values.put(field.name(), value);
			}
		}
		return values.isEmpty() ? null : new Fields(values);
	}

}
