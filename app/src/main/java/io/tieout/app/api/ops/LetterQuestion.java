package io.tieout.app.api.ops;

import io.tieout.app.ingest.inbox.LetterFilter;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are asked for. Date, source and flow together open what a trading day
 * counts as parked.
 *
 * @param cause of this cause only
 * @param date counted on this trading day only
 * @param source of this source system only
 * @param flow counted in this flow of the trading days only
 * @param cursor where the page begins
 * @param limit most letters of a page, 1 to 1000
 */
record LetterQuestion(@Nullable String cause, @Nullable String date, @Nullable String source, @Nullable String flow,
		@Nullable String cursor, @Nullable Integer limit) {

	LetterFilter filter() {
		return new LetterFilter(this.cause, (this.date != null) ? BusinessDate.parse(this.date) : null,
				(this.source != null) ? new SourceSystem(this.source) : null,
				(this.flow != null) ? new Flow(this.flow) : null);
	}

}
