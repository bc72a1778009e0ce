package io.tieout.projections.support;

/**
 * What a run is to do with a view.
 */
public enum RebuildMode {

	/** Build a new generation from history and make it the live one. */
	SWITCH,

	/** Compare the live rows, as they are read now, with history; change nothing. */
	VERIFY,

	/** Build the view as known at an earlier position and leave it to be queried. */
	AS_OF,

	/** Bring a kept generation up to date and make it the live one again. */
	ACTIVATE

}
