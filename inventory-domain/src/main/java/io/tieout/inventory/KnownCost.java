package io.tieout.inventory;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import java.math.BigDecimal;

/**
 * What so many units cost together.
 *
 * @param quantity how many, above zero
 * @param cost what they cost, zero or more
 */
public record KnownCost(Quantity quantity, Money cost) {

	/**
	 * What so many of them cost.
	 */
	BigDecimal of(Quantity units) {
		return Worth.share(this.cost.toDecimal(), units, this.quantity);
	}

}
