package io.tieout.customer;

/**
 * What a steward says of two records. It outlives every rule and model, until a steward
 * takes it back.
 */
public enum StewardWord {

	/** They are one person. */
	SAME,

	/** They are two people. */
	DIFFERENT,

	/** Nothing any more: rules decide again. */
	NONE

}
