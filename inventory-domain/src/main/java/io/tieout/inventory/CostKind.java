package io.tieout.inventory;

/**
 * What changes the value of an item that a company owns.
 */
public enum CostKind {

	/** Goods came in from a supplier. */
	RECEIPT,

	/** Goods left for a buyer. */
	ISSUE,

	/** Goods came back from a buyer. */
	RETURN,

	/** The figure was set right for a reason. */
	ADJUSTMENT,

	/** A count, or a statement that was accepted, found another figure. */
	COUNT,

	/** Goods went to another company, or came from one. */
	TRANSFER,

	/** Goods were lost between two places. */
	LOSS,

	/**
	 * A cost that was estimated, assumed or not known came out otherwise; nothing moved.
	 */
	DIFFERENCE;

	/**
	 * Whether goods that come in are new to the company. Others come back, at what goods
	 * cost on average.
	 */
	boolean bringsNewGoods() {
		return this == RECEIPT || this == TRANSFER;
	}

}
