package io.tieout.inventory;

/**
 * Why a count has no effect on the stock.
 */
public enum SupersededBy {

	/** A count of a later business time is known. */
	LATER_COUNT,

	/** It is more than 45 days older than the newest fact of the position. */
	HORIZON

}
