package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Spelling;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Cell;
import io.tieout.app.ingest.reading.Value.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * True or false by name: {@code {"email":true}}; in CSV a column {@code consents.email}.
 */
record Flags() implements Shape<Map<String, Boolean>> {

	private static final int MAX_NAMES = 50;

	private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,39}";

	private static final Shape<Boolean> FLAG = Shapes.flag();

	@Override
	public @Nullable Map<String, Boolean> read(Value value, String path, FieldProblems problems) {
		if (!(value instanceof Fields fields) || fields.values().size() > MAX_NAMES) {
			problems.add(path, "TYPE_INVALID", "Here belongs an object of at most " + MAX_NAMES + " flags by name.");
			return null;
		}
		Map<String, Boolean> flags = new TreeMap<>();
		fields.values().forEach((name, flag) -> {
			if (!name.matches(NAME)) {
				problems.add(path, "FIELD_UNKNOWN", "A flag is named by at most 40 letters, digits, dashes.");
				return;
			}
			Boolean on = FLAG.read(flag, path + "." + name, problems);
			if (on != null) {
				flags.put(name, on);
			}
		});
		return (flags.size() == fields.values().size()) ? flags : null;
	}

	@Override
	public Map<String, Object> describe() {
		return Map.of("type", "object", "maxProperties", MAX_NAMES, "additionalProperties", FLAG.describe());
	}

	@Override
	public String spell(Map<String, Boolean> flags) {
		return new TreeMap<>(flags).entrySet()
			.stream()
			.map((entry) -> Spelling.framed(entry.getKey()) + entry.getValue())
			.collect(Collectors.joining());
	}

	@Override
	public boolean owns(String name, String column) {
		return column.startsWith(name + ".") && column.substring(name.length() + 1).matches(NAME);
	}

	@Override
	public @Nullable Value fromCsv(String name, Map<String, String> cells) {
		Map<String, Value> flags = new LinkedHashMap<>();
		cells.forEach((column, text) -> {
			if (owns(name, column)) {
				flags.put(column.substring(name.length() + 1), new Cell(text));
			}
		});
		return flags.isEmpty() ? null : new Fields(flags);
	}

}
