package io.tieout.finance;

/**
 * What a till did. All of them have a number, so none may be left out where gaps are
 * judged.
 */
public enum TillTransactionType {

	/** It sold; lines below zero were exchanged for what was sold. */
	SALE,

	/** It took goods back. */
	RETURN,

	/** A transaction that was broken off: nothing changed hands. */
	VOID,

	/** No trade: somebody signed on or off, the drawer was opened, the day was closed. */
	CONTROL

}
