package io.tieout.projections.support;

/**
 * Where a run is.
 */
public enum RebuildStep {

	/** Reads and folds history. */
	READ,

	/** Writes the rows and their indexes. */
	WRITE,

	/** Follows what was appended meanwhile. */
	FOLLOW,

	/** Compares with the live generation. */
	COMPARE,

	/** Makes the generation live. */
	SWITCH

}
