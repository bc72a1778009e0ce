package io.tieout.inventory;

import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockStatementEvent.StatementRecorded;
import org.jspecify.annotations.Nullable;

/**
 * A stock statement as its history left it. The lines stay in the events.
 *
 * @param digest what it says, digested; absent before it is recorded
 * @param requested number of the last comparison that was asked for; the first is asked
 * for by the statement itself
 * @param compared number of the last comparison that is over
 */
record StockStatement(@Nullable String digest, long requested, long compared) {

	static final StockStatement UNKNOWN = new StockStatement(null, 0, 0);

	boolean isRecorded() {
		return this.digest != null;
	}

	StockStatement after(StockStatementEvent event) {
		if (event instanceof StatementRecorded recorded) {
			return new StockStatement(recorded.digest(), 1, 0);
		}
		if (event instanceof ComparisonRequested request) {
			return new StockStatement(this.digest, request.comparison(), this.compared);
		}
		return (event instanceof StatementCompared over)
				? new StockStatement(this.digest, this.requested, over.comparison()) : this;
	}

}
