package io.tieout.app.api.experience;

import io.tieout.app.process.stockreconciliation.LedgerLine;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
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

	static StockFactDocument of(LedgerLine line, Instant asOf) {
		SourceRef source = line.event().context().source();
		return new StockFactDocument(line.event().type(), line.at(), line.event().recordedAt(), line.change(),
				line.at().isAfter(asOf), (source != null) ? source.system().value() : null,
				(source != null) ? source.recordId() : null, line.event().position());
	}

}
