package io.tieout.projections.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;

/**
 * The answer to a question for availability, for one item at one place. What may be
 * promised of it is for the channel's policy to say.
 *
 * @param sku the item
 * @param location the place
 * @param onHand what is physically there
 * @param sellable free to be sold or reserved
 * @param reserved held for open reservations
 * @param damaged unfit for sale
 * @param qualityHold waiting for a decision on its quality
 * @param inTransit on the way here
 * @param asOf business time of the latest fact in it
 * @param position position of the last event in it
 */
public record AvailabilityItem(Sku sku, LocationId location, Quantity onHand, Quantity sellable, Quantity reserved,
		Quantity damaged, Quantity qualityHold, Quantity inTransit, Instant asOf, long position) {

	/**
	 * The item and the place.
	 */
	public StockPositionId stockPosition() {
		return new StockPositionId(this.location, this.sku);
	}

	static AvailabilityItem of(StoredRow<AvailabilityRow> stored) {
		AvailabilityRow row = stored.row();
		return new AvailabilityItem(row.sku(), row.location(), row.onHand(), row.sellable(), row.reserved(),
				row.damaged(), row.qualityHold(), row.inTransit(), row.asOf(), stored.position());
	}

}
