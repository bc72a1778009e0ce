package io.tieout.inventory;

import io.tieout.core.Quantity;

/**
 * How much of an item is at a place, by state. Any state may be below zero: that is a
 * fact worth an alert, never clamped away.
 *
 * @param sellable free to be sold or reserved
 * @param reserved held for reservations that are still open
 * @param damaged unfit for sale
 * @param qualityControl waiting for a decision on its quality
 * @param inTransit on the way here, not on hand; transfers move it, movements do not
 */
public record StockLevels(Quantity sellable, Quantity reserved, Quantity damaged, Quantity qualityControl,
		Quantity inTransit) {

	/** Nothing in any state. */
	public static final StockLevels NONE = new StockLevels(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
			Quantity.ZERO);

	/**
	 * What is physically there: sellable + reserved + damaged + quality control.
	 */
	public Quantity onHand() {
		return this.sellable.plus(this.reserved).plus(this.damaged).plus(this.qualityControl);
	}

	/**
	 * Whether any state is below zero.
	 */
	public boolean belowZero() {
		return this.sellable.isNegative() || this.reserved.isNegative() || this.damaged.isNegative()
				|| this.qualityControl.isNegative() || this.inTransit.isNegative();
	}

	/**
	 * The levels with another figure on hand; the difference falls on sellable, the other
	 * states keep.
	 */
	StockLevels withOnHand(Quantity onHand) {
		return withSellable(this.sellable.plus(onHand.minus(onHand())));
	}

	/**
	 * The levels with another figure reserved; the difference falls on sellable.
	 */
	StockLevels withReserved(Quantity quantity) {
		return new StockLevels(this.sellable.plus(this.reserved).minus(quantity), quantity, this.damaged,
				this.qualityControl, this.inTransit);
	}

	/**
	 * The levels after a quantity became damaged that was sellable.
	 */
	StockLevels damaging(Quantity quantity) {
		return new StockLevels(this.sellable.minus(quantity), this.reserved, this.damaged.plus(quantity),
				this.qualityControl, this.inTransit);
	}

	private StockLevels withSellable(Quantity quantity) {
		return new StockLevels(quantity, this.reserved, this.damaged, this.qualityControl, this.inTransit);
	}

}
