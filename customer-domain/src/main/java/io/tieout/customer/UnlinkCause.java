package io.tieout.customer;

/**
 * Why a link, or a customer, came apart.
 */
public enum UnlinkCause {

	/** A steward took back what united them. */
	STEWARD,

	/** The identifier it rested on turned out to be shared by too many records. */
	KEY_WEAKENED,

	/** The latest version of a record no longer states the identifier it rested on. */
	NO_LONGER_STATED,

	/** New evidence made a guard refuse it. */
	GUARD_REFUSED,

	/** One of the two was erased. */
	ERASED

}
