package io.tieout.projections.stockledger;

import io.tieout.inventory.MovementKind;

/**
 * What changed the stock, in the terms of the identity that a ledger must fulfil:
 * starting + receipts − sales + returns ± adjustments ± transfers = ending.
 */
public enum LedgerKind {

	/** Goods came in from a supplier. */
	RECEIPT,

	/** Goods left for a buyer. */
	SALE,

	/** Goods came back. */
	RETURN,

	/** A figure was set right: by hand, by a count or by an accepted statement. */
	ADJUSTMENT,

	/** Goods left for another place or came from it. */
	TRANSFER,

	/** Goods changed their state, or were picked, and are still there. */
	STATE,

	/** Goods were reserved or given back. */
	HOLD;

	static LedgerKind of(MovementKind kind) {
		return switch (kind) {
			case RECEIVED -> RECEIPT;
			case SOLD, SHIPPED -> SALE;
			case RETURNED, RETURNED_DAMAGED -> RETURN;
			case ADJUSTED -> ADJUSTMENT;
			case TRANSFER_OUT, TRANSFER_IN -> TRANSFER;
			case PICKED -> STATE;
		};
	}

}
