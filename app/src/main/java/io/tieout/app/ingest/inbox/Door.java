package io.tieout.app.ingest.inbox;

/**
 * How something came in.
 */
public enum Door {

	/** The body of a request. */
	REQUEST,

	/** A file that was uploaded. */
	FILE,

	/** A file from a watched folder. */
	FOLDER

}
