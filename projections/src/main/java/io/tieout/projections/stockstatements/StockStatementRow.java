package io.tieout.projections.stockstatements;

import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockStatementEvent.StatementOpened;
import io.tieout.projections.support.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement and its last comparison.
 *
 * @param statement source and record id
 * @param source the system that states it
 * @param location the place
 * @param asOf the cut-off
 * @param meaning what the figures are about
 * @param complete whether an item that is not listed is stated as zero
 * @param lines how many lines it has
 * @param recordedAt when it was recorded
 * @param requested number of the comparison that was asked for last
 * @param compared number of the comparison that is over, 0 if none is
 * @param comparedAt when it was over
 * @param counts what came of it
 * @param through position of the last event it rests on
 * @param policyVersion version of the policy by which it was judged
 */
record StockStatementRow(String statement, SourceSystem source, LocationId location, Instant asOf,
		StatedMeaning meaning, boolean complete, long lines, Instant recordedAt, long requested, long compared,
		@Nullable Instant comparedAt, @Nullable Json counts, @Nullable Long through, @Nullable Long policyVersion) {

	static StockStatementRow of(StatementOpened opened, Instant recordedAt) {
		return new StockStatementRow(opened.statement().toString(), opened.statement().system(), opened.location(),
				opened.asOf(), opened.meaning(), opened.complete(), opened.lines(), recordedAt, 1, 0, null, null, null,
				null);
	}

	StockStatementRow requested(long comparison) {
		return new StockStatementRow(this.statement, this.source, this.location, this.asOf, this.meaning, this.complete,
				this.lines, this.recordedAt, comparison, this.compared, this.comparedAt, this.counts, this.through,
				this.policyVersion);
	}

	StockStatementRow compared(StatementCompared over) {
		return new StockStatementRow(this.statement, this.source, this.location, this.asOf, this.meaning, this.complete,
				this.lines, this.recordedAt, this.requested, over.comparison(), over.at(), Json.of(over.counts()),
				over.through(), over.policyVersion());
	}

	@Nullable StatementCounts countsIfAny() {
		return (this.counts != null) ? this.counts.as(StatementCounts.class) : null;
	}

}
