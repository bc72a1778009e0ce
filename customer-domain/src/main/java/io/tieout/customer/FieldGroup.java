package io.tieout.customer;

/**
 * Personal fields that one authority speaks for together; the unit in which sources are
 * ranked.
 */
public enum FieldGroup {

	/** The record's own id at its source; of the record, never of the golden profile. */
	ORIGIN(false),

	/** How the person is called. */
	NAME(false),

	/** Date of birth and gender. */
	BIRTH(false),

	/** E-mail and phone. */
	CONTACT(false),

	/** Where the person lives; a street of one record and a town of another make none. */
	ADDRESS(true),

	/** Membership. */
	LOYALTY(false);

	private final boolean whole;

	FieldGroup(boolean whole) {
		this.whole = whole;
	}

	/**
	 * Whether all fields of the group come from one record.
	 */
	public boolean whole() {
		return this.whole;
	}

}
