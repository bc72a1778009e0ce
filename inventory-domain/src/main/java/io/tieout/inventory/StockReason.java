package io.tieout.inventory;

/**
 * Why stock was adjusted.
 */
public enum StockReason {

	/** A figure was wrong and is put right. */
	CORRECTION,

	/** A count found another figure. */
	CYCLE_COUNT,

	/** Goods broke or spoiled. */
	DAMAGED,

	/** Goods are missing. */
	SHRINKAGE,

	/** Goods came in. */
	RECEIVED,

	/** Goods went back on the shelf. */
	RESTOCK,

	/** Goods were given away. */
	PROMOTION,

	/** A sale became known after the count that had already missed its goods. */
	LATE_SALE_OFFSET,

	/** Goods were lost between two places. */
	TRANSFER_LOSS,

	/** None of the others. */
	OTHER

}
