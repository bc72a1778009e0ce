package io.tieout.app.demo;

/**
 * Kinds of discrepancy the generator can plant, each found in its own place.
 */
public enum Planted {

	/** A payment a few pence off: a break ROUNDING. */
	ROUNDING,
	/** A credit card in instalments charged more than the order: FINANCING_SURCHARGE. */
	FINANCING_SURCHARGE,
	/** A payment well below the order: SHORTFALL. */
	SHORTFALL,
	/** A payment above the order, not in instalments: AMOUNT. */
	AMOUNT,
	/** A payment for an order nobody knows: MISSING_LEFT. */
	UNKNOWN_ORDER,
	/** An order without a payment, past its grace period: TIMING. */
	UNPAID_ORDER,
	/**
	 * An order cancelled after it was paid, without a refund: a break of the flow
	 * order-status.
	 */
	CANCELLED_BUT_PAID,
	/** A file sent a second time: duplicates, and nothing else. */
	FILE_SENT_AGAIN,
	/** A movement sent again with another quantity: a letter SOURCE_RECORD_CHANGED. */
	RECORD_CHANGED,
	/** A movement of an item nobody registered: a letter UNKNOWN_SKU. */
	UNKNOWN_SKU,
	/** The shop states more of an item than there is: a variance. */
	SHOP_FIGURE_DRIFTS,
	/** A till was offline and tells of a sale after the count: a late sale offset. */
	LATE_OFFLINE_TILL,
	/** A count of the wrong shelf that is taken back: a voided count. */
	MISCOUNT,
	/**
	 * A second system tells of the warehouse's movements: a letter AUTHORITY_MISSING.
	 */
	DOUBLE_FEED,
	/** A marketplace sells more than there is: the paid order is a shortfall. */
	MARKETPLACE_OVERSELL,
	/** Goods leave the warehouse and do not all arrive: they stay on the way. */
	LOST_TRANSFER

}
