package io.tieout.inventory;

import io.tieout.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item is at a place, by state. Any state may be below zero: that is a
 * fact worth an alert, never clamped away.
 *
 * @param sellable free to be sold or reserved
 * @param reserved held for reservations that are still open
 * @param damaged unfit for sale
 * @param qualityControl waiting for a decision on its quality
 */
public record StockLevels(Quantity sellable, Quantity reserved, Quantity damaged, Quantity qualityControl) {

	/** Nothing in any state. */
	public static final StockLevels NONE = new StockLevels(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

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
				|| this.qualityControl.isNegative();
	}

	/**
	 * The figure of an account.
	 */
	Quantity figure(StockAccount account) {
		return switch (account) {
			case ON_HAND -> onHand();
			case DAMAGED -> this.damaged;
			case QUALITY_CONTROL -> this.qualityControl;
		};
	}

	/**
	 * The levels after a figure changed; the difference falls on sellable, the other
	 * states keep.
	 */
	StockLevels changed(StockAccount account, Quantity by) {
		if (by.isZero()) {
			return this;
		}
		return switch (account) {
			case ON_HAND -> new StockLevels(this.sellable.plus(by), this.reserved, this.damaged, this.qualityControl);
			case DAMAGED ->
				new StockLevels(this.sellable.minus(by), this.reserved, this.damaged.plus(by), this.qualityControl);
			case QUALITY_CONTROL ->
				new StockLevels(this.sellable.minus(by), this.reserved, this.damaged, this.qualityControl.plus(by));
		};
	}

	/**
	 * What is reserved more than before; nothing said if it is the same.
	 */
	@Nullable Quantity reservedSince(StockLevels before) {
		return this.reserved.equals(before.reserved) ? null : this.reserved.minus(before.reserved);
	}

	/**
	 * The levels with another figure reserved; the difference falls on sellable.
	 */
	StockLevels withReserved(Quantity quantity) {
		return new StockLevels(this.sellable.plus(this.reserved).minus(quantity), quantity, this.damaged,
				this.qualityControl);
	}

}
