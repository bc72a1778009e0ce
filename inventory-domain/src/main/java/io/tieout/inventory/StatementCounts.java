package io.tieout.inventory;

/**
 * What came of the items of a statement, in numbers. Codes of one product are one item;
 * all but {@code lines} and {@code unlisted} add up to the items.
 *
 * @param lines how many lines the statement has
 * @param unlisted how many items it does not list and thereby states as zero
 * @param tiedOut how many tie out
 * @param accepted of how many the policy accepted the stated figure
 * @param variances how many differ
 * @param unknown of how many the source knows nothing
 * @param unknownSku how many have a code that no product has
 * @param notStocked of how many no stock is kept
 * @param superseded of how many a later cut-off is known
 */
public record StatementCounts(long lines, long unlisted, long tiedOut, long accepted, long variances, long unknown,
		long unknownSku, long notStocked, long superseded) {

	/**
	 * Nothing compared yet.
	 */
	public static StatementCounts ofLines(long lines) {
		return new StatementCounts(lines, 0, 0, 0, 0, 0, 0, 0, 0);
	}

	/**
	 * The same and one item more.
	 * @param listed whether the statement lists it
	 */
	public StatementCounts and(LineOutcome outcome, boolean listed) {
		return new StatementCounts(this.lines, this.unlisted + (listed ? 0 : 1),
				this.tiedOut + one(outcome, LineOutcome.TIED_OUT), this.accepted + one(outcome, LineOutcome.ACCEPTED),
				this.variances + one(outcome, LineOutcome.VARIANCE), this.unknown + one(outcome, LineOutcome.UNKNOWN),
				this.unknownSku + one(outcome, LineOutcome.UNKNOWN_SKU),
				this.notStocked + one(outcome, LineOutcome.NOT_STOCKED),
				this.superseded + one(outcome, LineOutcome.SUPERSEDED));
	}

	private static int one(LineOutcome outcome, LineOutcome counted) {
		return (outcome == counted) ? 1 : 0;
	}

}
