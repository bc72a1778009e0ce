package io.tieout.app.api.experience;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.projections.stockledger.StockLedgerRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an item at a place.
 *
 * @param type logical name of its event
 * @param occurredAt business time
 * @param recordedAt when it became known
 * @param change what it changes on hand
 * @param afterCutOff whether it occurred after the cut-off
 * @param source the system that states it, if one does
 * @param sourceId its id there
 * @param position position of its event, which opens it in the audit interface
 */
record StockFactDocument(String type, Instant occurredAt, Instant recordedAt, Quantity change, boolean afterCutOff,
		@Nullable String source, @Nullable String sourceId, long position) {

	static StockFactDocument of(StockLedgerRow row, Instant asOf) {
		SourceRef source = (row.source() != null && row.sourceRef() != null)
				? SourceRef.parse(new SourceSystem(row.source()), row.sourceRef()) : null;
		return new StockFactDocument(row.event(), row.at(), row.recordedAt(), row.onHand(), row.at().isAfter(asOf),
				row.source(), (source != null) ? source.recordId() : null, row.entry());
	}

}
