package io.tieout.projections.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockLevels;
import java.time.Instant;

/**
 * How much of an item is at a place, by state; any state may be below zero.
 *
 * @param sku the item
 * @param location the place
 * @param onHand sellable + reserved + damaged + quality hold
 * @param sellable free to be sold or reserved
 * @param reserved held for open reservations
 * @param damaged unfit for sale
 * @param qualityHold waiting for a decision on its quality
 * @param inTransit on the way here, not on hand
 * @param asOf business time of the latest fact in it
 */
public record AvailabilityRow(Sku sku, LocationId location, Quantity onHand, Quantity sellable, Quantity reserved,
		Quantity damaged, Quantity qualityHold, Quantity inTransit, Instant asOf) {

	static AvailabilityRow none(Sku sku, LocationId location) {
		return new AvailabilityRow(sku, location, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
				Quantity.ZERO, Quantity.ZERO, Instant.MIN);
	}

	/**
	 * The row after a fact. What does not change is not taken over anew: with a million
	 * rows in memory that spares the garbage collector most of its work.
	 */
	AvailabilityRow after(StockLevels levels, Instant occurredAt) {
		return new AvailabilityRow(this.sku, this.location, keep(this.onHand, levels.onHand()),
				keep(this.sellable, levels.sellable()), keep(this.reserved, levels.reserved()),
				keep(this.damaged, levels.damaged()), keep(this.qualityHold, levels.qualityControl()), this.inTransit,
				this.asOf.isAfter(occurredAt) ? this.asOf : occurredAt);
	}

	/**
	 * The row after more is on the way here, or less.
	 */
	AvailabilityRow awaiting(Quantity more, Instant occurredAt) {
		return new AvailabilityRow(this.sku, this.location, this.onHand, this.sellable, this.reserved, this.damaged,
				this.qualityHold, this.inTransit.plus(more), this.asOf.isAfter(occurredAt) ? this.asOf : occurredAt);
	}

	private static Quantity keep(Quantity held, Quantity fresh) {
		return held.equals(fresh) ? held : fresh;
	}

}
