package io.tieout.inventory;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A change of how much of an item a company owns, to be costed.
 *
 * @param events the events of stock that tell of it
 * @param location where
 * @param kind what changed it
 * @param quantity how much came, or less if it went
 * @param tradingDay the day it is posted on
 * @param unitCost what one unit cost, if that was stated for goods that came in
 * @param known what units like these cost together, if that is known: to the company they
 * came from, or in the movement that is taken back
 * @param voids position of the movement that is taken back, if one is
 * @param to the place of another company that the goods go to, of a transfer between two
 */
public record CostedMovement(StockEvents events, LocationId location, CostKind kind, Quantity quantity,
		BusinessDate tradingDay, @Nullable UnitPrice unitCost, @Nullable KnownCost known, @Nullable Long voids,
		@Nullable LocationId to) {

	/**
	 * A movement of which nothing more is known.
	 */
	public static CostedMovement of(StockEvents events, LocationId location, CostKind kind, Quantity quantity,
			BusinessDate tradingDay) {
		return new CostedMovement(events, location, kind, quantity, tradingDay, null, null, null, null);
	}

	/**
	 * The same with what one unit cost.
	 */
	public CostedMovement at(@Nullable UnitPrice cost) {
		return new CostedMovement(this.events, this.location, this.kind, this.quantity, this.tradingDay, cost,
				this.known, this.voids, this.to);
	}

	/**
	 * The same as what takes another movement back.
	 * @param position position of that one
	 * @param cost what it had brought or taken, if that is known
	 */
	public CostedMovement voiding(long position, @Nullable KnownCost cost) {
		return new CostedMovement(this.events, this.location, this.kind, this.quantity, this.tradingDay, this.unitCost,
				cost, position, this.to);
	}

	/**
	 * The same to a place of another company, which receives it at what it cost here.
	 */
	public CostedMovement to(LocationId place) {
		return new CostedMovement(this.events, this.location, this.kind, this.quantity, this.tradingDay, this.unitCost,
				this.known, this.voids, place);
	}

	/**
	 * The same with what units like these cost the company they came from.
	 */
	public CostedMovement costing(@Nullable KnownCost cost) {
		return new CostedMovement(this.events, this.location, this.kind, this.quantity, this.tradingDay, this.unitCost,
				cost, this.voids, this.to);
	}

	/**
	 * Whether a cost of the item is known from it.
	 */
	public boolean tellsACost() {
		return this.unitCost != null || (this.known != null && this.voids == null && this.quantity.isPositive());
	}

}
