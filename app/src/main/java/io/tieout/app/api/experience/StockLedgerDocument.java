package io.tieout.app.api.experience;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.projections.stockledger.LedgerKind;
import io.tieout.projections.stockledger.LedgerLine;
import io.tieout.projections.stockledger.StockLedgerRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the stock ledger.
 *
 * @param occurredAt business time
 * @param recordedAt when it became known
 * @param kind what changed
 * @param type logical name of the event
 * @param change what it changes on hand
 * @param reservedChange what it changes of what is reserved
 * @param damagedChange what it changes of what is damaged
 * @param qualityHoldChange what it changes of what is on quality hold
 * @param onHand what was on hand after it, by business time
 * @param sellable what was sellable after it, by business time
 * @param document the document behind it, if there is one
 * @param source the source system that stated it, if one did
 * @param sourceId its record there
 * @param position position of the event, which opens it
 */
record StockLedgerDocument(Instant occurredAt, Instant recordedAt, LedgerKind kind, String type, Quantity change,
		Quantity reservedChange, Quantity damagedChange, Quantity qualityHoldChange, Quantity onHand, Quantity sellable,
		@Nullable String document, @Nullable String source, @Nullable String sourceId, long position) {

	static StockLedgerDocument of(LedgerLine line) {
		StockLedgerRow row = line.row();
		SourceRef source = (row.source() != null && row.sourceRef() != null)
				? SourceRef.parse(new SourceSystem(row.source()), row.sourceRef()) : null;
		return new StockLedgerDocument(row.at(), row.recordedAt(), row.kind(), row.event(), row.onHand(),
				row.reserved(), row.damaged(), row.qualityHold(), line.onHand(), line.sellable(), row.document(),
				row.source(), (source != null) ? source.recordId() : null, row.entry());
	}

}
