package io.tieout.app.ingest.inbox;

/**
 * How far the work on an arrival is.
 */
public enum ArrivalState {

	/** Its body is still being taken in. */
	ARRIVING,

	/** Its body is kept and work has not begun. */
	WAITING,

	/** It is being worked on, or waits for a process that takes up dropped work. */
	OPEN,

	/** Every record of it was decided on. */
	DONE,

	/** Nothing of it could be taken. */
	REFUSED,

	/** Its sender went away, or the body was cut short; what came before counts. */
	BROKEN_OFF

}
