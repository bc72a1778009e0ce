package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What goods are worth, exact to a millionth of the currency's unit. What lies beyond the
 * largest plausible worth is cut off there, so that no sum of them overflows.
 */
final class Worth {

	/** Far beyond a delivery in any currency, and far from where sums overflow. */
	static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

	private static final int SCALE = 6;

	private Worth() {
	}

	/**
	 * So many units at a cost each.
	 */
	static BigDecimal of(UnitPrice cost, Quantity quantity) {
		return plausible(cost.amount().multiply(quantity.toDecimal()).setScale(SCALE, RoundingMode.HALF_UP));
	}

	static boolean isPlausible(UnitPrice cost, Quantity quantity) {
		return cost.amount().multiply(quantity.toDecimal()).abs().compareTo(LARGEST) <= 0;
	}

	/**
	 * The part of a worth that falls on so many of the units; the whole on all of them.
	 */
	static BigDecimal share(BigDecimal worth, Quantity part, Quantity whole) {
		if (part.equals(whole)) {
			return worth;
		}
		return plausible(worth.multiply(part.toDecimal()).divide(whole.toDecimal(), SCALE, RoundingMode.DOWN));
	}

	private static BigDecimal plausible(BigDecimal worth) {
		return worth.min(LARGEST).max(LARGEST.negate());
	}

}
