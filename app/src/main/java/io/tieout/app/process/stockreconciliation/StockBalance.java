package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Quantity;
import io.tieout.inventory.StatedMeaning;

/**
 * What was at a place of an item at a cut-off of business time, by what is known.
 *
 * @param onHand what was there, in all states
 * @param damaged how much of it was unfit for sale
 * @param qualityControl how much of it waited for a decision on its quality
 * @param reserved how much of it was held for reservations
 * @param inFlight net change on hand of what occurred after the cut-off
 * @param late net change on hand of what occurred up to the cut-off and was recorded
 * after it
 */
public record StockBalance(Quantity onHand, Quantity damaged, Quantity qualityControl, Quantity reserved,
		Quantity inFlight, Quantity late) {

	/** Nothing was ever there. */
	public static final StockBalance NONE = new StockBalance(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
			Quantity.ZERO, Quantity.ZERO);

	/**
	 * What was there and not free to be sold.
	 */
	public Quantity unsellable() {
		return this.reserved.plus(this.damaged).plus(this.qualityControl);
	}

	/**
	 * The figure that a statement of a meaning is about.
	 */
	Quantity figure(StatedMeaning meaning) {
		return (meaning == StatedMeaning.ON_HAND) ? this.onHand : this.onHand.minus(unsellable());
	}

}
