package io.tieout.inventory;

/**
 * Where a reservation stands.
 */
enum ReservationStatus {

	/** Never placed. */
	UNKNOWN,

	/** Holds stock until it expires. */
	PLACED,

	/** Belongs to an order, holds stock until it is fulfilled or released. */
	COMMITTED,

	/** The goods have left. */
	FULFILLED,

	/** The goods were given back. */
	RELEASED,

	/** Its time was over. */
	EXPIRED;

	/**
	 * Whether it is over without the goods having left.
	 */
	boolean givenUp() {
		return this == RELEASED || this == EXPIRED;
	}

	/**
	 * Whether it is over.
	 */
	boolean closed() {
		return givenUp() || this == FULFILLED;
	}

}
