package io.tieout.projections.stockstatements;

import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement for whoever asks.
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
 * @param policyVersion version of the policy by which it was judged
 * @param position position of the last event in it
 */
public record StockStatementItem(String statement, SourceSystem source, LocationId location, Instant asOf,
		StatedMeaning meaning, boolean complete, long lines, Instant recordedAt, long requested, long compared,
		@Nullable Instant comparedAt, @Nullable StatementCounts counts, @Nullable Long policyVersion, long position) {

	static StockStatementItem of(StoredRow<StockStatementRow> stored) {
		StockStatementRow row = stored.row();
		return new StockStatementItem(row.statement(), row.source(), row.location(), row.asOf(), row.meaning(),
				row.complete(), row.lines(), row.recordedAt(), row.requested(), row.compared(), row.comparedAt(),
				row.countsIfAny(), row.policyVersion(), stored.position());
	}

}
