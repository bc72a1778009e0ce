package io.tieout.inventory;

/**
 * Where a variance stands.
 */
public enum VarianceStatus {

	/** Detected, and somebody has to decide. */
	OPEN,

	/** Detected, and a proposal waits for a second person. */
	PROPOSED,

	/** Decided: one of the two figures was accepted. */
	ACCEPTED,

	/** The figures tie out. */
	TIED_OUT;

	/**
	 * Whether somebody still has to do something.
	 */
	public boolean isOpen() {
		return this == OPEN || this == PROPOSED;
	}

}
