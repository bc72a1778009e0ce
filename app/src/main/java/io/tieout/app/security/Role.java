package io.tieout.app.security;

/**
 * What a caller is trusted with. An administrator may do everything that one person may
 * do; an auditor reads everything and changes nothing.
 */
public enum Role {

	/** A machine: states facts of its sources, reserves stock, looks up. */
	SERVICE,

	/** Journals, settlements, breaks. */
	FINANCE,

	/** Reads and verifies everything. */
	AUDITOR,

	/** Feeds, hospital, views and their rebuilds. */
	OPERATOR,

	/** Identities and variances. */
	STEWARD,

	/** Everything, including keys and configuration. */
	ADMINISTRATOR

}
