package io.tieout.finance;

/**
 * Where an accounting period stands.
 */
public enum PeriodStatus {

	/** Never opened. */
	UNOPENED,

	/** Takes journals. */
	OPEN,

	/** Takes no new journals; those it has are being settled. */
	CLOSING,

	/** Done. */
	CLOSED

}
