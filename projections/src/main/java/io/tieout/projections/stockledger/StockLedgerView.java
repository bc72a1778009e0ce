package io.tieout.projections.stockledger;

import io.tieout.core.SourceRef;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.LedgerEntry;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementRestated;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per event that changes a position, or that a source stated although it changed
 * nothing.
 */
public final class StockLedgerView implements View<StockLedgerRow> {

	private static final EventScope SCOPE = EventScope.handling(StockPositionEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<StockLedgerRow> DEFINITION = ViewDefinition
		.of("stock_ledger", 1, RowShape.of(StockLedgerRow.class, 1), SCOPE)
		.indexed("location, sku, at, anchor, entry");

	@Override
	public ViewDefinition<StockLedgerRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		StockPositionEvent stock = (StockPositionEvent) event.payload();
		return (isStated(stock) || !stock.entry().isNothing()) ? List.of(RowKey.of(event.position())) : List.of();
	}

	private static boolean isStated(StockPositionEvent event) {
		return event instanceof Moved || event instanceof Counted || event instanceof StatementAccepted;
	}

	@Override
	public StockLedgerRow fold(RowKey key, @Nullable StockLedgerRow row, RecordedEvent event) {
		StockPositionEvent stock = (StockPositionEvent) event.payload();
		LedgerEntry entry = stock.entry();
		SourceRef source = event.context().source();
		return new StockLedgerRow(event.position(), stock.position().location(), stock.position().sku(), entry.at(),
				isAnchor(stock), kind(stock), event.type(), entry.onHand(), entry.reserved(), entry.damaged(),
				entry.qualityControl(), document(stock), (source != null) ? source.system().value() : null,
				(source != null) ? source.recordAndLine() : null, event.recordedAt());
	}

	private static boolean isAnchor(StockPositionEvent event) {
		return event instanceof Counted || event instanceof CountVoided || event instanceof StatementAccepted
				|| event instanceof LateMovementOffset;
	}

	private static LedgerKind kind(StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return LedgerKind.of(moved.kind());
		}
		if (event instanceof MovementVoided voided) {
			return LedgerKind.of(voided.kind());
		}
		if (event instanceof MovementRestated || event instanceof HoldFulfilled) {
			return LedgerKind.SALE;
		}
		if (event instanceof StateChanged) {
			return LedgerKind.STATE;
		}
		return isAnchor(event) ? LedgerKind.ADJUSTMENT : LedgerKind.HOLD;
	}

	private static @Nullable String document(StockPositionEvent event) {
		DocumentRef document = null;
		if (event instanceof Moved moved) {
			document = moved.document();
		}
		else if (event instanceof MovementVoided voided) {
			document = voided.document();
		}
		else if (event instanceof MovementRestated restated) {
			document = restated.document();
		}
		else if (event instanceof LateMovementOffset late) {
			document = late.document();
		}
		return (document != null) ? document.toString() : null;
	}

}
