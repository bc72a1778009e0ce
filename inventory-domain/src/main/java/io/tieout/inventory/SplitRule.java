package io.tieout.inventory;

/**
 * How far a cart may be split over places.
 */
public enum SplitRule {

	/** As far as it takes, over as few places as will do. */
	ALWAYS,

	/** Items may come from different places, all of an item from one. */
	BY_LINE,

	/** The whole cart from one place. */
	NEVER

}
