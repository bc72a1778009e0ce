package io.tieout.projections.reservations;

/**
 * Where a reservation stands at a position.
 */
public enum HoldStatus {

	/** Holds stock until it expires. */
	PLACED,

	/** Holds stock for an order, until the goods have left or it is released. */
	COMMITTED,

	/** The goods have left. */
	FULFILLED,

	/** The goods were given back. */
	RELEASED,

	/** Its time was over. */
	EXPIRED

}
