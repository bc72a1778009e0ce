package io.tieout.projections.stockledger;

import io.tieout.core.Quantity;

/**
 * What was of an item at a place at a business time, by what was known.
 *
 * @param onHand what was there, in all states
 * @param reserved how much of it was held for reservations
 * @param damaged how much of it was unfit for sale
 * @param qualityHold how much of it waited for a decision on its quality
 * @param inFlight net change on hand of what occurred after that time
 * @param late net change on hand of what occurred up to that time and was recorded after
 * it
 * @param position position of the last event it rests on, 0 if there is none
 */
public record StockBalance(Quantity onHand, Quantity reserved, Quantity damaged, Quantity qualityHold,
		Quantity inFlight, Quantity late, long position) {

	/** Nothing was ever there. */
	public static final StockBalance NONE = new StockBalance(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
			Quantity.ZERO, Quantity.ZERO, 0);

	/**
	 * What was free to be sold or reserved.
	 */
	public Quantity sellable() {
		return this.onHand.minus(unsellable());
	}

	/**
	 * What was there and not free to be sold.
	 */
	public Quantity unsellable() {
		return this.reserved.plus(this.damaged).plus(this.qualityHold);
	}

}
