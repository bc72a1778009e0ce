package io.tieout.inventory;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What one movement, or a difference, makes of the value that a company owns of an item.
 * The sum of all costs is the value.
 *
 * @param events the events of stock behind it
 * @param location where
 * @param kind what changed the value; a difference is posted where what it corrects was
 * @param quantity how much came, or less if it went; nothing for a difference
 * @param cost what the value rose by, or less if it fell
 * @param tradingDay the day it is posted on
 * @param basis what the cost rests on; absent for a difference
 * @param objection why a cost that was stated was not taken: {@code CURRENCY_DIFFERS} (it
 * is not in the company's currency) or {@code COST_TOO_LARGE} (beyond 10¹²)
 * @param corrects what a difference corrects
 * @param to the place of another company that the goods went to, of a transfer between
 * two
 */
public record CostEntry(StockEvents events, LocationId location, CostKind kind, Quantity quantity, Money cost,
		BusinessDate tradingDay, @Nullable CostBasis basis, @Nullable String objection,
		@Nullable CorrectedCost corrects, @Nullable LocationId to) {

	static CostEntry of(CostedMovement movement, Money cost, CostBasis basis, @Nullable String objection) {
		return new CostEntry(movement.events(), movement.location(), movement.kind(), movement.quantity(), cost,
				movement.tradingDay(), basis, objection, null, movement.to());
	}

	/**
	 * A difference.
	 * @param cause the movement that shows it
	 */
	static CostEntry difference(CostedMovement cause, CorrectedCost corrects, Money cost) {
		return new CostEntry(cause.events(), corrects.location(), CostKind.DIFFERENCE, Quantity.ZERO, cost,
				cause.tradingDay(), null, null, corrects, null);
	}

	/**
	 * What the units of this entry cost together; null where that is not final, or they
	 * are none.
	 */
	public @Nullable KnownCost known() {
		if (this.basis == null || this.basis == CostBasis.ESTIMATED || this.basis == CostBasis.UNKNOWN
				|| this.quantity.isZero()) {
			return null;
		}
		Quantity units = this.quantity.isNegative() ? this.quantity.negated() : this.quantity;
		return new KnownCost(units, this.cost.abs());
	}

}
