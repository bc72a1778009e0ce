package io.tieout.app.controls;

/**
 * What came of a run.
 */
public enum ControlOutcome {

	/** It is under way. */
	RUNNING,

	/** What must hold holds everywhere. */
	HOLDS,

	/** It does not hold somewhere. */
	VIOLATED,

	/** It does not hold in so many places that the rest was not looked at. */
	CUT_SHORT,

	/** It could not be carried out, or its node was stopped. */
	FAILED

}
