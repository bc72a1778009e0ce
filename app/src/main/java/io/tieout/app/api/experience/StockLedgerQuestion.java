package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import io.tieout.inventory.StockPositionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is asked of the stock ledger.
 *
 * @param sku the item
 * @param location the place
 * @param from occurred at or after
 * @param to occurred before
 * @param knownAt as it was known at this time of recording
 * @param cursor where the page begins
 * @param limit most entries of a page, 1 to 1000
 */
record StockLedgerQuestion(@Nullable String sku, @Nullable String location, @Nullable Instant from,
		@Nullable Instant to, @Nullable Instant knownAt, @Nullable String cursor, @Nullable Integer limit) {

	StockPositionId position() {
		if (this.sku == null || this.location == null) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "QUESTION_INVALID",
						"A ledger is of one item at one place: give sku and location.")
				.asException();
		}
		return StockPositionId.of(this.location, this.sku);
	}

}
