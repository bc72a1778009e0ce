package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.math.BigDecimal;

/**
 * Movements of one kind at one place whose cost is not final: more left than was there,
 * or no cost of the item was known. Settled when nothing is left of it.
 *
 * @param location where
 * @param kind what moved them
 * @param events the events of stock that told of it
 * @param quantity how many came, or less if they went
 * @param value what was booked for them so far
 */
public record OpenCost(LocationId location, CostKind kind, StockEvents events, Quantity quantity, CostValue value) {

	/**
	 * Whether it and another are of one kind at one place.
	 */
	boolean isLike(OpenCost other) {
		return this.location.equals(other.location) && this.kind == other.kind;
	}

	/**
	 * This and more of the same.
	 */
	OpenCost and(OpenCost more) {
		return new OpenCost(this.location, this.kind, this.events.and(more.events), this.quantity.plus(more.quantity),
				this.value.plus(more.value.exact()));
	}

	/**
	 * Some of its units, with what was booked for them.
	 */
	OpenCost part(Quantity units) {
		return with(units, Worth.share(this.value.exact(), units, this.quantity));
	}

	/**
	 * So many units of the same movements, with another value.
	 */
	OpenCost with(Quantity units, BigDecimal exact) {
		return new OpenCost(this.location, this.kind, this.events, units,
				CostValue.of(exact, this.value.posted().currency()));
	}

	/**
	 * What is left of it after a part is settled.
	 */
	OpenCost less(OpenCost part) {
		return new OpenCost(this.location, this.kind, this.events, this.quantity.minus(part.quantity),
				this.value.plus(part.value.exact().negate()));
	}

	/**
	 * As what a difference corrects.
	 */
	CorrectedCost corrected() {
		return new CorrectedCost(this.kind, this.location, this.events, this.quantity);
	}

}
