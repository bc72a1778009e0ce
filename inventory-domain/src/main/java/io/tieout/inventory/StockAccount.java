package io.tieout.inventory;

/**
 * The figures of a position that facts change and counts state. What is sellable follows
 * from them and from what is reserved.
 */
public enum StockAccount {

	/** What is physically there, in all states. */
	ON_HAND,

	/** The part of it that is unfit for sale. */
	DAMAGED,

	/** The part of it that waits for a decision on its quality. */
	QUALITY_CONTROL

}
