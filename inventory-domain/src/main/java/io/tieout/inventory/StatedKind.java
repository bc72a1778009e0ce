package io.tieout.inventory;

/**
 * What a record may state of stock and take back again. A source may number its records
 * of each kind on their own, so that one id stands for one record of each.
 */
public enum StatedKind {

	/** Goods came, left, were lost on the way, or were corrected. */
	MOVEMENT,

	/** What was found. */
	COUNT,

	/** Goods on hand changed their state. */
	STATE_CHANGE

}
