package io.tieout.projections.stockledger;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger. At one instant changes come before anchors.
 *
 * @param entry position of the event that made it
 * @param location the place
 * @param sku the item
 * @param at business time
 * @param anchor whether it belongs to a count or an accepted statement
 * @param kind what changed
 * @param event logical name of the event
 * @param onHand change of what is physically there
 * @param reserved change of the part that reservations hold
 * @param damaged change of the part that is unfit for sale
 * @param qualityHold change of the part that waits for a decision on its quality
 * @param document the document behind it, if there is one
 * @param source the source system that stated it, if one did
 * @param sourceRef its record and line there
 * @param recordedAt when it became known
 */
public record StockLedgerRow(long entry, LocationId location, Sku sku, Instant at, boolean anchor, LedgerKind kind,
		String event, Quantity onHand, Quantity reserved, Quantity damaged, Quantity qualityHold,
		@Nullable String document, @Nullable String source, @Nullable String sourceRef, Instant recordedAt) {
}
