package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is compared: each field that says something, in its one spelling.
 * Personal, and as precious as the record itself.
 *
 * @param values the spellings, by field
 */
public record Features(Map<MatchField, String> values) {

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
		return new Features(values);
	}

	/**
	 * The spelling of a field, {@code null} if it says nothing.
	 */
	public @Nullable String get(MatchField field) {
		return this.values.get(field);
	}

}
