package io.tieout.finance;

/**
 * A way to break an account down; an account may require some of them on each line.
 */
public enum Dimension {

	/** The store. */
	STORE,

	/** The till. */
	REGISTER,

	/** The sales channel. */
	CHANNEL,

	/** The tender. */
	TENDER,

	/** The department. */
	DEPARTMENT,

	/** The cost centre. */
	COST_CENTRE

}
