package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import java.time.Instant;

/**
 * A statement without its lines.
 *
 * @param statement the record that is the statement
 * @param location the place
 * @param asOf the cut-off
 * @param meaning what the figures are about
 * @param complete whether an item that is not listed is stated as zero
 * @param lines how many lines it has
 */
record StatementHead(SourceRef statement, LocationId location, Instant asOf, StatedMeaning meaning, boolean complete,
		long lines) {

	SourceSystem source() {
		return this.statement.system();
	}

}
