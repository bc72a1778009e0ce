package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far two records agree, field by field. A field that one of them lacks is not in it:
 * what is missing proves nothing.
 *
 * @param levels the levels, by field
 */
public record Agreement(Map<MatchField, Level> levels) {

	public Agreement {
		EnumMap<MatchField, Level> copy = new EnumMap<>(MatchField.class);
		copy.putAll(levels);
		levels = Collections.unmodifiableMap(copy);
	}

	/**
	 * Compares two records; it makes no difference which is which.
	 */
	public static Agreement of(Features one, Features other) {
		Map<MatchField, Level> levels = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			String left = one.get(field);
			String right = other.get(field);
			if (left != null && right != null) {
				levels.put(field, Comparisons.level(field, left, right));
			}
		}
		if (areSwapped(levels, one, other)) {
			levels.put(MatchField.GIVEN_NAME, Level.SWAPPED);
			levels.put(MatchField.FAMILY_NAME, Level.SWAPPED);
		}
		return new Agreement(levels);
	}

	/**
	 * Given and family name in each other's place, where they do not agree as they stand.
	 */
	private static boolean areSwapped(Map<MatchField, Level> levels, Features one, Features other) {
		if (levels.get(MatchField.GIVEN_NAME) != Level.DIFFERENT
				|| levels.get(MatchField.FAMILY_NAME) != Level.DIFFERENT) {
			return false;
		}
		Level there = crossed(one, other);
		Level back = crossed(other, one);
		return there.compareTo(Level.SIMILAR) <= 0 && back.compareTo(Level.SIMILAR) <= 0
				&& (there != Level.SIMILAR || back != Level.SIMILAR);
	}

	private static Level crossed(Features one, Features other) {
		String given = one.get(MatchField.GIVEN_NAME);
		String family = other.get(MatchField.FAMILY_NAME);
		return (given != null && family != null) ? Comparisons.level(MatchField.GIVEN_NAME, given, family)
				: Level.DIFFERENT;
	}

	/**
	 * How many fields speak for one person.
	 */
	public int agreeing() {
		return (int) this.levels.values().stream().filter(Level::agrees).count();
	}

}
