package io.tieout.app.ingest.inbox;

/**
 * How a letter stands.
 */
public enum LetterState {

	/** It waits. */
	WAITING,

	/** It was applied. */
	RELEASED,

	/** An operator decided that it is not to be applied. */
	DISCARDED,

	/** A later version of the same record was applied in its place. */
	SUPERSEDED

}
