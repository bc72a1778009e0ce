package io.tieout.customer;

/**
 * What a model that becomes active is applied to.
 */
public enum ModelScope {

	/** Every record: the merges and splits it proposes are carried out. */
	ALL,

	/** Records that arrive from then on, and those that change. */
	NONE

}
