package io.tieout.customer.matching;

import java.util.List;

/**
 * A field of which records are compared.
 */
public enum MatchField {

	/** First name or names. */
	GIVEN_NAME(Kind.NAME, 0.005, 0.2),

	/** Last name or names. */
	FAMILY_NAME(Kind.NAME, 0.75),

	/** Date of birth, by its digits. */
	BIRTH_DATE(Kind.DATE, 0.01),

	/** E-mail address. */
	EMAIL(Kind.EMAIL, 0.05),

	/** Phone number. */
	PHONE(Kind.NUMBER, 0.3),

	/** First line of the address. */
	STREET(Kind.TEXT, 0.95),

	/** Number of the house. */
	STREET_NUMBER(Kind.SHORT, 0.95),

	/** Second line of the address. */
	ADDRESS_LINE_2(Kind.TEXT, 0.95),

	/** Town or suburb. */
	CITY(Kind.TEXT, 0.95),

	/** Postcode. */
	POSTCODE(Kind.NUMBER, 0.95),

	/** State or county. */
	REGION(Kind.SHORT, 0.95);

	private final Kind kind;

	private final double sharedAtHome;

	private final double elseAtHome;

	MatchField(Kind kind, double sharedAtHome) {
		this(kind, sharedAtHome, 1);
	}

	MatchField(Kind kind, double sharedAtHome, double elseAtHome) {
		this.kind = kind;
		this.sharedAtHome = sharedAtHome;
		this.elseAtHome = elseAtHome;
	}

	/**
	 * How far two values of it may agree, the best first.
	 */
	public List<Level> levels() {
		return this.kind.levels;
	}

	/**
	 * The chance that two records of people who live together agree so: as those of one
	 * person if they have the field in common, else by accident. Twins have a date of
	 * birth in common, and hardly anybody calls two children alike. How often is assumed,
	 * since hardly any installation has enough households to learn it from.
	 * @param onePerson the chance among records of one person
	 * @param strangers the chance among those of strangers
	 */
	double atHome(Level level, double onePerson, double strangers) {
		double byAccident = level.agrees() ? this.elseAtHome * strangers : strangers;
		return this.sharedAtHome * onePerson + (1 - this.sharedAtHome) * byAccident;
	}

	/**
	 * Whether people who live together mostly have one each.
	 */
	boolean isOnesOwn() {
		return this == GIVEN_NAME || this == EMAIL || this == PHONE;
	}

	Kind kind() {
		return this.kind;
	}

	/** What a field is compared as. */
	enum Kind {

		/** A name of a person. */
		NAME(Level.EXACT, Level.CLOSE, Level.SIMILAR, Level.INITIAL, Level.SWAPPED, Level.DIFFERENT),

		/** A date. */
		DATE(Level.EXACT, Level.CLOSE, Level.SIMILAR, Level.PARTLY, Level.DIFFERENT),

		/** A mailbox. */
		EMAIL(Level.EXACT, Level.CLOSE, Level.SIMILAR, Level.DIFFERENT),

		/** A number whose digits do not count anything. */
		NUMBER(Level.EXACT, Level.CLOSE, Level.SIMILAR, Level.DIFFERENT),

		/** Words. */
		TEXT(Level.EXACT, Level.CLOSE, Level.SIMILAR, Level.DIFFERENT),

		/** A few letters or digits. */
		SHORT(Level.EXACT, Level.CLOSE, Level.DIFFERENT);

		private final List<Level> levels;

		Kind(Level... levels) {
			this.levels = List.of(levels);
		}

	}

}
