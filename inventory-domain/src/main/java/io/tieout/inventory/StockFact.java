package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.time.Instant;

/**
 * A fact that a position remembers.
 *
 * @param at business time in whole microseconds
 * @param claim what it claims
 * @param quantity how much; signed if it is a change by itself
 * @param document fingerprint of the document it speaks of, 0 if none
 */
record StockFact(Instant at, Claim claim, Quantity quantity, long document) {

	static StockFact change(Instant at, Quantity quantity) {
		return new StockFact(at, Claim.CHANGED, quantity, 0);
	}

	static StockFact of(Instant at, Claim claim, Quantity quantity, String document) {
		return new StockFact(at, claim, quantity, Documents.fingerprint(document));
	}

	/**
	 * This and another fact of the same claim and document as one, at the later of their
	 * times.
	 */
	StockFact and(StockFact other) {
		return new StockFact(this.at.isAfter(other.at) ? this.at : other.at, this.claim,
				this.quantity.plus(other.quantity), this.document);
	}

}
