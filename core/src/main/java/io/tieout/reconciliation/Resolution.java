package io.tieout.reconciliation;

/**
 * How a person disposed of a break.
 */
public enum Resolution {

	/** The difference is known and right. */
	ACCEPTED,

	/** A correction was made at the source or as a posting. */
	ADJUSTED,

	/** The counterparty was asked to correct it. */
	DISPUTED

}
