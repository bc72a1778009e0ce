package io.tieout.customer.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far two records agree, field by field. A field that one of them lacks is not in it:
 * what is missing proves nothing.
 *
 * @param levels the levels, by field
 */
public record Agreement(Map<MatchField, Level> levels) {

	/** Of records that have no field in common. */
	public static final Agreement NONE = new Agreement(Map.of());

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
	 * Whether both say something that a person hardly shares with anybody at home: a
	 * given name or a date of birth.
	 */
	public boolean comparesPersons() {
		return this.levels.containsKey(MatchField.GIVEN_NAME) || this.levels.containsKey(MatchField.BIRTH_DATE);
	}

	/**
	 * What speaks against one person, however much else agrees: another given name, or
	 * another date of birth where no given name is the same.
	 */
	public Agreement contradictions() {
		Map<MatchField, Level> against = new EnumMap<>(MatchField.class);
		against.putAll(this.levels);
		Level given = against.get(MatchField.GIVEN_NAME);
		boolean sameName = given != null && given.agrees();
		against.entrySet()
			.removeIf((entry) -> entry.getValue() != Level.DIFFERENT || entry.getKey() != MatchField.GIVEN_NAME
					&& (entry.getKey() != MatchField.BIRTH_DATE || sameName));
		return new Agreement(against);
	}

	/**
	 * Whether all is the same but the given name, the date of birth among it: twins who
	 * live together agree so, and each may have a mailbox and a telephone. Somebody whose
	 * given name was written down as another one has hardly ever all else without a slip.
	 */
	public boolean mayBeTwins() {
		return this.levels.get(MatchField.GIVEN_NAME) == Level.DIFFERENT
				&& this.levels.get(MatchField.BIRTH_DATE) == Level.EXACT
				&& this.levels.entrySet()
					.stream()
					.allMatch((entry) -> entry.getValue() == Level.EXACT
							|| (entry.getValue() == Level.DIFFERENT && entry.getKey().isOnesOwn()));
	}

	/**
	 * How many fields speak for one person.
	 */
	public int agreeing() {
		return (int) this.levels.values().stream().filter(Level::agrees).count();
	}

	/**
	 * Reads back what {@link #toString()} writes.
	 */
	public static Agreement parse(String text) {
		Map<MatchField, Level> levels = new EnumMap<>(MatchField.class);
		for (String entry : text.isEmpty() ? new String[0] : text.split(",")) {
			int equals = entry.indexOf('=');
			levels.put(MatchField.valueOf(entry.substring(0, equals)), Level.valueOf(entry.substring(equals + 1)));
		}
		return new Agreement(levels);
	}

	/**
	 * The levels in the order of the fields: {@code GIVEN_NAME=EXACT,CITY=CLOSE}.
	 */
	@Override
	public String toString() {
		return this.levels.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
	}

}
