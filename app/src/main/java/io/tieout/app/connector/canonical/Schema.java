package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Spelling;
import io.tieout.app.ingest.reading.Excerpt;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a resource, or of the lines within it, in a fixed order.
 */
final class Schema {

	private final Map<String, Field<?>> fields = new LinkedHashMap<>();

	private Schema(Stream<Field<?>> fields) {
		fields.forEach((field) -> this.fields.put(field.name(), field));
	}

	/**
	 * A schema of these fields and no others.
	 */
	static Schema of(Field<?>... fields) {
		return new Schema(Stream.of(fields));
	}

	/**
	 * The fields.
	 */
	List<Field<?>> fields() {
		return List.copyOf(this.fields.values());
	}

	/**
	 * Reads an object; what is wrong goes to the problems.
	 * @param prefix path of the object with a dot at its end, empty for the whole record
	 */
	Entry read(Fields object, String prefix, FieldProblems problems) {
		Map<Field<?>, Object> values = new IdentityHashMap<>();
		for (Field<?> field : this.fields.values()) {
			Value value = object.values().get(field.name());
			if (value != null && !PlainText.isNothing(value)) {
				Object read = field.shape().read(value, prefix + field.name(), problems);
				if (read != null) {
					values.put(field, read);
				}
			}
			else if (field.required()) {
				problems.add(prefix + field.name(), "FIELD_MISSING", "This field is required.");
			}
		}
		for (String name : object.values().keySet()) {
			if (!this.fields.containsKey(name)) {
				problems.add(prefix + Excerpt.of(name), "FIELD_UNKNOWN",
						"There is no such field; there are: " + String.join(", ", this.fields.keySet()) + ".");
			}
		}
		return new Entry(values);
	}

	/**
	 * An object of these fields, as a JSON Schema says it.
	 */
	Map<String, Object> describe() {
		Map<String, Object> properties = new LinkedHashMap<>();
		this.fields.values().forEach((field) -> properties.put(field.name(), field.shape().describe()));
		return Map.of("type", "object", "additionalProperties", false, "properties", properties, "required",
				this.fields.values().stream().filter(Field::required).map(Field::name).toList());
	}

	/**
	 * The entry's content in one spelling, fields left out that say nothing of it.
	 */
	String spell(Entry entry, List<Field<?>> leftOut) {
		return this.fields.values()
			.stream()
			.filter((field) -> !leftOut.contains(field) && entry.find(field) != null)
			.map((field) -> Spelling.framed(field.name()) + Spelling.framed(String.valueOf(entry.spelled(field))))
			.collect(Collectors.joining());
	}

}
