package io.tieout.inventory;

/**
 * What the cost of a movement rests on.
 */
public enum CostBasis {

	/** It was stated, for a receipt, or is what the goods cost the other company. */
	STATED,

	/** Nobody stated it for these goods: the last known cost. */
	ASSUMED,

	/** The average of what was there. */
	AVERAGE,

	/**
	 * More left than was there: the last known cost for the rest, until a receipt says
	 * what it cost.
	 */
	ESTIMATED,

	/** No cost of the item is known yet. */
	UNKNOWN,

	/** What the movement that was taken back had brought or taken. */
	TAKEN_BACK

}
