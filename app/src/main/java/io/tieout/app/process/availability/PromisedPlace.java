package io.tieout.app.process.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may promise of an item from one place.
 *
 * @param location the place
 * @param sellable free to be sold or reserved
 * @param safetyStock what the channel leaves untouched there
 * @param incoming what comes in before the promise date and is counted
 * @param availableToPromise the channel's share beyond the safety stock, plus incoming
 * @param asOf business time of the latest fact; absent where only an order is known
 * @param position position of the last event in it, 0 where only an order is known
 */
public record PromisedPlace(LocationId location, Quantity sellable, Quantity safetyStock, Quantity incoming,
		Quantity availableToPromise, @Nullable Instant asOf, long position) {
}
