package io.tieout.customer;

/**
 * What keeps two records from being united although an edge says they are one person.
 * Over-merging is the costly error, so a guard's refusal goes to a person.
 */
public enum LinkGuard {

	/** They would hold two different values of an identifier a person has only one of. */
	UNIQUE_IDENTIFIER,

	/** A steward said that they are two people. */
	STEWARD_DIFFERENT,

	/** The person has the processing of one of them restricted. */
	RESTRICTED,

	/** Two groups of records hang together by one weak link alone. */
	BRIDGE,

	/** Two groups of records do not look like one person on the whole. */
	AVERAGE_LINK,

	/** Only a record that says nothing of whose it is connects people who differ. */
	CONTRADICTION,

	/** They would be more records than one person is likely to have. */
	CLUSTER_CAP,

	/** The evidence itself asks for a steward. */
	REVIEW

}
