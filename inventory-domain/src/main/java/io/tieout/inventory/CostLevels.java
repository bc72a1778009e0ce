package io.tieout.inventory;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a company owns of an item and what that is worth. What it owns is on hand at its
 * places or on the way between them.
 *
 * @param quantity how much; below zero when more left than is known to have come
 * @param value what it is worth; below zero when the quantity is
 * @param lastCost what one unit cost, as it was stated last; absent while no cost is
 * known
 * @param departed what the last units were worth that left, while none are there
 * @param position position of the last event of stock that is costed
 */
public record CostLevels(Quantity quantity, CostValue value, @Nullable UnitPrice lastCost, @Nullable KnownCost departed,
		long position) {

	private static final int SCALE = 6;

	static CostLevels none(Currency currency) {
		return new CostLevels(Quantity.ZERO, CostValue.none(currency), null, null, 0);
	}

	/**
	 * What is worth so much in the books.
	 */
	public Money posted() {
		return this.value.posted();
	}

	/**
	 * What came and has no value, since no cost is known.
	 */
	public Quantity unvalued() {
		return (this.lastCost == null) ? this.quantity.max(Quantity.ZERO) : Quantity.ZERO;
	}

	/**
	 * What one unit is worth on average, rounded for people; null if there is none.
	 */
	public @Nullable UnitPrice average() {
		if (this.lastCost == null || this.quantity.isZero()) {
			return null;
		}
		return new UnitPrice(this.value.exact().divide(this.quantity.toDecimal(), SCALE, RoundingMode.HALF_UP),
				this.value.posted().currency());
	}

}
