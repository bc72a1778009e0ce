package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is compared: each field that says something, in its one spelling.
 * Personal, and as precious as the record itself.
 *
 * @param values the spellings, by field
 */
public record Features(Map<MatchField, String> values) {

	/** Of a record that says nothing, or nothing any more. */
	public static final Features NONE = new Features(Map.of());

	public Features {
		EnumMap<MatchField, String> copy = new EnumMap<>(MatchField.class);
		copy.putAll(values);
		values = Collections.unmodifiableMap(copy);
	}

	/**
	 * The features of a record.
	 * @param given what its source says, by field, as it is written there
	 */
	public static Features of(Map<MatchField, String> given) {
		Map<MatchField, String> values = new EnumMap<>(MatchField.class);
		given.forEach((field, text) -> Spelling.of(field, text).ifPresent((spelled) -> values.put(field, spelled)));
		String street = values.get(MatchField.STREET);
		if (street != null && !values.containsKey(MatchField.STREET_NUMBER)) {
			HouseNumber.in(street).ifPresent((found) -> {
				values.put(MatchField.STREET_NUMBER, found.number());
				values.put(MatchField.STREET, found.street());
			});
		}
		return new Features(values);
	}

	/**
	 * Reads back what {@link #toText()} writes.
	 */
	public static Features parse(String text) {
		Map<MatchField, String> values = new EnumMap<>(MatchField.class);
		text.lines().forEach((line) -> {
			int equals = line.indexOf('=');
			values.put(MatchField.valueOf(line.substring(0, equals)), line.substring(equals + 1));
		});
		return new Features(values);
	}

	/**
	 * The values as text, a field a line; no spelling has a line break in it.
	 */
	public String toText() {
		return this.values.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
	}

	/**
	 * Says nothing of what it holds.
	 */
	@Override
	public String toString() {
		return "Features" + this.values.keySet();
	}

	/**
	 * The spelling of a field, {@code null} if it says nothing.
	 */
	public @Nullable String get(MatchField field) {
		return this.values.get(field);
	}

}
