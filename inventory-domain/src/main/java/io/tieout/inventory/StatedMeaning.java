package io.tieout.inventory;

/**
 * What the figures of a stock statement are about.
 */
public enum StatedMeaning {

	/** What is physically there, in all states. */
	ON_HAND,

	/** What is free to be sold: on hand less reserved, damaged and in quality control. */
	AVAILABLE

}
