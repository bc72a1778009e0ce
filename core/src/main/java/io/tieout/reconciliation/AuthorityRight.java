package io.tieout.reconciliation;

/**
 * What a source's word may do by itself.
 */
public enum AuthorityRight {

	/** Its movements change the stock of a location. */
	MOVE(AuthorityKind.STOCK),

	/** Its counts fix the stock of a location. */
	COUNT(AuthorityKind.STOCK),

	/**
	 * The stock it states at a cut-off may be taken over without a person, below a limit.
	 */
	ANCHOR(AuthorityKind.STOCK),

	/** Its prices apply on a channel. */
	PRICE(AuthorityKind.PRICE);

	private final AuthorityKind kind;

	AuthorityRight(AuthorityKind kind) {
		this.kind = kind;
	}

	/**
	 * What it is a right over.
	 */
	public AuthorityKind kind() {
		return this.kind;
	}

	/**
	 * Whether every source has it where nobody was granted anything. A source's figure is
	 * never taken over unless somebody said that it may be.
	 */
	boolean isFreeUntilGranted() {
		return this != ANCHOR;
	}

}
