package io.tieout.app.api.experience;

import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.stockledger.StockBalance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item at a place.
 *
 * @param sku the item
 * @param location the place
 * @param onHand what is physically there
 * @param sellable free to be sold or reserved
 * @param reserved held for open reservations
 * @param damaged unfit for sale
 * @param qualityHold waiting for a decision on its quality
 * @param inTransit on the way here, left out as of an earlier time
 * @param safetyStock what the channel leaves untouched
 * @param availableToPromise what the channel may promise
 * @param asOf business time of the latest fact in it, or the time asked for
 * @param position position of the last event in it
 */
record AvailabilityDocument(Sku sku, LocationId location, Quantity onHand, Quantity sellable, Quantity reserved,
		Quantity damaged, Quantity qualityHold, @Nullable Quantity inTransit, Quantity safetyStock,
		Quantity availableToPromise, Instant asOf, long position) {

	static AvailabilityDocument of(AvailabilityItem item, ChannelPolicy policy) {
		StockPositionId place = item.stockPosition();
		return new AvailabilityDocument(item.sku(), item.location(), item.onHand(), item.sellable(), item.reserved(),
				item.damaged(), item.qualityHold(), item.inTransit(), policy.safetyStock(place),
				policy.promise(place, item.sellable()), item.asOf(), item.position());
	}

	/**
	 * As it was at an earlier time; what was on the way then is not told.
	 */
	static AvailabilityDocument then(AvailabilityItem item, StockBalance balance, ChannelPolicy policy, Instant asOf) {
		return new AvailabilityDocument(item.sku(), item.location(), balance.onHand(), balance.sellable(),
				balance.reserved(), balance.damaged(), balance.qualityHold(), null,
				policy.safetyStock(item.stockPosition()), policy.promise(item.stockPosition(), balance.sellable()),
				asOf, balance.position());
	}

}
