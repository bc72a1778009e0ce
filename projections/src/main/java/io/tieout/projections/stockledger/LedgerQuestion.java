package io.tieout.projections.stockledger;

import io.tieout.inventory.StockPositionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the ledger are wanted.
 *
 * @param position the item and the place
 * @param from occurred at or after, {@code null} for the beginning
 * @param to occurred before, {@code null} for no end
 * @param through as known at this position of the history
 * @param after the last entry of the page before, {@code null} for the first page
 * @param limit most entries wanted
 */
public record LedgerQuestion(StockPositionId position, @Nullable Instant from, @Nullable Instant to, long through,
		@Nullable Place after, int limit) {

	/**
	 * Where an entry stands in the ledger.
	 */
	public record Place(Instant at, boolean anchor, long entry) {
	}

}
