package io.tieout.inventory;

import io.tieout.core.Quantity;

/**
 * What facts make of the stock on hand.
 *
 * @param change at their own business time
 * @param seenByCount the part of it that the last count had seen, because it occurred
 * before
 */
record Effect(Quantity change, Quantity seenByCount) {

	static final Effect NONE = new Effect(Quantity.ZERO, Quantity.ZERO);

	Effect plus(Quantity changed, Quantity seen) {
		return new Effect(this.change.plus(changed), this.seenByCount.plus(seen));
	}

	/**
	 * What makes the part good that the count had seen.
	 */
	Quantity offset() {
		return this.seenByCount.negated();
	}

	/**
	 * What changes now.
	 */
	Quantity changeNow() {
		return this.change.plus(offset());
	}

}
