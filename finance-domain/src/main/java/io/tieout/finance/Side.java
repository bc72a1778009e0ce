package io.tieout.finance;

/**
 * The side of an account.
 */
public enum Side {

	/** Left. */
	DEBIT,

	/** Right. */
	CREDIT;

	/**
	 * The other side.
	 */
	public Side opposite() {
		return (this == DEBIT) ? CREDIT : DEBIT;
	}

}
