package io.tieout.reconciliation;

/**
 * Reads what the current state of an authority says, for whoever must know before a
 * command whether a source may.
 */
public final class AuthorityStates {

	/** Stored name of the aggregates, {@code authority:<kind>/<place>}. */
	public static final String AUTHORITY = "reconciliation.Authority";

	private AuthorityStates() {
	}

	/**
	 * The grants that hold over the subject itself.
	 * @param state state of an {@link #AUTHORITY} aggregate
	 */
	public static Grants grantsOf(Object state) {
		return ((Authority) state).grants();
	}

}
