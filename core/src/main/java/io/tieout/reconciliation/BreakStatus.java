package io.tieout.reconciliation;

/**
 * Where a break stands.
 */
public enum BreakStatus {

	/** Detected, nobody's yet. */
	OPEN,

	/** Detected, and somebody looks into it. */
	ASSIGNED,

	/** Detected, and a write-off waits for a second person. */
	WRITE_OFF_PROPOSED,

	/** A person disposed of it; the sides still differ. */
	RESOLVED,

	/** Two people gave the difference up; the sides still differ. */
	WRITTEN_OFF,

	/** The sides tie out. */
	CLOSED;

	/**
	 * Whether somebody still has to do something.
	 */
	public boolean isOpen() {
		return this == OPEN || this == ASSIGNED || this == WRITE_OFF_PROPOSED;
	}

	/**
	 * Whether people disposed of it although the sides differ.
	 */
	boolean isByPeople() {
		return this == RESOLVED || this == WRITTEN_OFF;
	}

}
