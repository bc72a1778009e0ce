package io.tieout.app.api.experience;

import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries.OnHand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item at a place. As of an earlier business time only what was on hand is known.
 *
 * @param sku the item
 * @param location the place
 * @param onHand what is physically there
 * @param sellable free to be sold or reserved
 * @param reserved held for open reservations
 * @param damaged unfit for sale
 * @param qualityHold waiting for a decision on its quality
 * @param inTransit on the way here
 * @param safetyStock what the channel leaves untouched
 * @param availableToPromise what the channel may promise
 * @param asOf business time of the latest fact in it, or the time asked for
 * @param position position of the last event in it
 */
record AvailabilityDocument(Sku sku, LocationId location, Quantity onHand, @Nullable Quantity sellable,
		@Nullable Quantity reserved, @Nullable Quantity damaged, @Nullable Quantity qualityHold,
		@Nullable Quantity inTransit, @Nullable Quantity safetyStock, @Nullable Quantity availableToPromise,
		Instant asOf, long position) {

	static AvailabilityDocument of(AvailabilityItem item, ChannelPolicy policy) {
		StockPositionId place = new StockPositionId(item.location(), item.sku());
		return new AvailabilityDocument(item.sku(), item.location(), item.onHand(), item.sellable(), item.reserved(),
				item.damaged(), item.qualityHold(), item.inTransit(), policy.safetyStock(place),
				policy.promise(place, item.sellable()), item.asOf(), item.position());
	}

	static AvailabilityDocument onHandAsOf(AvailabilityItem item, OnHand then, Instant asOf) {
		return new AvailabilityDocument(item.sku(), item.location(), then.quantity(), null, null, null, null, null,
				null, null, asOf, then.position());
	}

}
