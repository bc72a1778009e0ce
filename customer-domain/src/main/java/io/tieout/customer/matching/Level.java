package io.tieout.customer.matching;

/**
 * How far two values of a field agree. Not every field has every level.
 */
public enum Level {

	/** The same in their one spelling. */
	EXACT,

	/** But for a slip of the pen: one letter, one digit, two of them exchanged. */
	CLOSE,

	/** But for two slips, or alike as names are. */
	SIMILAR,

	/** One is the initial of the other. */
	INITIAL,

	/** Given and family name stand in each other's place. */
	SWAPPED,

	/** Two of three parts of a date are the same. */
	PARTLY,

	/** Not alike. */
	DIFFERENT;

	/**
	 * Whether the values speak for one person.
	 */
	public boolean agrees() {
		return this != DIFFERENT;
	}

}
