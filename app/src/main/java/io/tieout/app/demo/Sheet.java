package io.tieout.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one side says of the week: a set of lines per section, in words both sides use.
 */
final class Sheet {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<Section, SortedSet<String>> lines = new EnumMap<>(Section.class);

	Sheet() {
		for (Section section : Section.values()) {
			this.lines.put(section, new TreeSet<>());
		}
	}

	void add(Section section, String line) {
		lines(section).add(line);
	}

	void addAll(Section section, Map<String, ?> values) {
		values.forEach((key, value) -> add(section, key + ": " + value));
	}

	SortedSet<String> lines(Section section) {
		return this.lines.computeIfAbsent(section, (missing) -> new TreeSet<>());
	}

	void write(Path file) throws IOException {
		Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this.lines));
	}

	static Sheet read(Path file) throws IOException {
		Sheet sheet = new Sheet();
		sheet.lines.putAll(JSON.readValue(Files.readString(file), new TypeReference<Map<Section, TreeSet<String>>>() {
		}));
		return sheet;
	}

}
