package io.tieout.reconciliation;

/**
 * Where a break stands.
 */
public enum BreakStatus {

	/** Detected, nobody's yet. */
	OPEN,

	/** Detected, and somebody looks into it. */
	ASSIGNED,

	/** A person disposed of it; the sides still differ. */
	RESOLVED,

	/** The sides tie out. */
	CLOSED;

	/**
	 * Whether somebody still has to do something.
	 */
	public boolean isOpen() {
		return this == OPEN || this == ASSIGNED;
	}

}
