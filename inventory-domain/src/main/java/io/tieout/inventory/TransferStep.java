package io.tieout.inventory;

/**
 * What can happen to goods of a transfer.
 */
public enum TransferStep {

	/** They left. */
	DISPATCHED,

	/** They arrived. */
	RECEIVED,

	/** They were lost between the places. */
	LOST

}
