package io.tieout.inventory;

/**
 * What came of comparing a stated figure.
 */
public enum LineOutcome {

	/**
	 * The figures agree, agree within the tolerance, or just these were decided about.
	 */
	TIED_OUT,

	/** They differ, and the policy accepted the stated one. */
	ACCEPTED,

	/** They differ. */
	VARIANCE,

	/** The source does not track the item: no figure, or a zero that means none. */
	UNKNOWN,

	/** No product has the code. */
	UNKNOWN_SKU,

	/** Stock is stated of an item of which none is kept. */
	NOT_STOCKED,

	/** The source has stated the item of a later cut-off. */
	SUPERSEDED

}
