package io.tieout.inventory;

/**
 * Where a shortfall stands.
 */
public enum ShortfallStatus {

	/** Waits for a person. */
	OPEN,

	/** Waits for goods; tried again by itself when some come in. */
	BACKORDERED,

	/** The order has its goods. */
	ALLOCATED,

	/** The order's goods will not be delivered. */
	CANCELLED;

	/**
	 * Whether the order still waits for goods.
	 */
	public boolean isOpen() {
		return this == OPEN || this == BACKORDERED;
	}

}
