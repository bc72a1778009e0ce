package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How often each level of a field is found, among pairs of one person and among pairs of
 * two (Fellegi and Sunter's m and u).
 *
 * @param same share of each level among pairs of one person
 * @param different share of each level among pairs of two
 */
public record FieldModel(Map<Level, Double> same, Map<Level, Double> different) {

	public FieldModel {
		same = copy(same);
		different = copy(different);
	}

	private static Map<Level, Double> copy(Map<Level, Double> shares) {
		EnumMap<Level, Double> copy = new EnumMap<>(Level.class);
		copy.putAll(shares);
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * The chance that two records of one person agree so.
	 */
	double ofOnePerson(Level level) {
		return share(this.same, level);
	}

	/**
	 * The chance that two strangers' records agree so.
	 */
	double ofStrangers(Level level) {
		return share(this.different, level);
	}

	static double share(Map<Level, Double> shares, Level level) {
		return Objects.requireNonNull(shares.get(level), "Every level of the field has a share");
	}

}
