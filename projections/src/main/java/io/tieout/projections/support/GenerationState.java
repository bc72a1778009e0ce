package io.tieout.projections.support;

/**
 * What a generation is there for.
 */
public enum GenerationState {

	/** The SQL view points at it, and it is fed. */
	LIVE,

	/** It was live and can be made so again. */
	KEPT,

	/** A run is building it. */
	BUILDING,

	/** The view as known at an earlier position; it stays as it is. */
	AS_OF,

	/** Its run was cancelled; its table is gone. */
	CANCELLED,

	/** Its run failed or was killed; its table is gone. */
	FAILED

}
