package io.tieout.customer;

/**
 * How an edge stands that has been recorded and not retracted.
 */
public enum LinkStatus {

	/** Its records are one customer. */
	ASSERTED,

	/** A guard refused it and a steward is asked. */
	PROPOSED

}
