package io.tieout.projections.support;

/**
 * What a view's processor is doing on this node.
 */
public enum ProcessorState {

	/** Not started, or shut down. */
	STOPPED,

	/** Another node feeds the view; this one takes over if that one goes. */
	WAITING,

	/** Feeding. */
	FEEDING,

	/** An operating error; it tries again, less and less often. */
	RETRYING,

	/** The live generation is of another revision of the view; a rebuild is due. */
	OUTDATED,

	/** It met an event that this version cannot read. */
	UNREADABLE_EVENT,

	/** It met an event that the view cannot fold. */
	POISON_EVENT,

	/** A programmer's error outside the fold. */
	BROKEN

}
