package io.tieout.projections.support;

/**
 * How a run stands.
 */
public enum RebuildState {

	/** At work. */
	RUNNING,

	/** Done. */
	DONE,

	/** Cancelled; the live view is as it was. */
	CANCELLED,

	/** Failed or killed; the live view is as it was. */
	FAILED

}
