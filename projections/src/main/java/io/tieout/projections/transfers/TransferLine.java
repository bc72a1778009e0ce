package io.tieout.projections.transfers;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.TransferProgress;
import io.tieout.inventory.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an item of a transfer has come.
 *
 * @param sku the item
 * @param status where its goods are
 * @param dispatched what left
 * @param received what arrived
 * @param lost what was lost between the places, as far as it is known to have left
 * @param statedLost what was stated to be lost
 * @param inTransit what is on the way, never below zero
 * @param from the place it left from, if that is known
 * @param to the place it goes to, if that is known
 */
public record TransferLine(Sku sku, TransferStatus status, Quantity dispatched, Quantity received, Quantity lost,
		Quantity statedLost, Quantity inTransit, @Nullable LocationId from, @Nullable LocationId to) {

	static TransferLine of(Sku sku, TransferProgress progress) {
		return new TransferLine(sku, progress.status(), progress.dispatched(), progress.received(), progress.lost(),
				progress.statedLost(), progress.inTransit(), progress.origin(), progress.destination());
	}

}
