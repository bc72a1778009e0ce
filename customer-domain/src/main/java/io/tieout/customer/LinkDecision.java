package io.tieout.customer;

/**
 * Who decided about a link between two records.
 */
public enum LinkDecision {

	/** A rule or score was sure. */
	AUTOMATIC,

	/** A score was not sure enough; it unites nothing until a steward decides. */
	REVIEW,

	/** A steward said they are one person; outlives every model. */
	STEWARD_SAME,

	/** A steward said they are two people; outlives every model. */
	STEWARD_DIFFERENT,

	/** A source declared it, having merged the records itself. */
	DECLARED

}
