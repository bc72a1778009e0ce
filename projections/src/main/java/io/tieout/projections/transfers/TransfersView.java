package io.tieout.projections.transfers;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds transfers: each event carries how far its item has come, so the newest of an item
 * is its line.
 */
public final class TransfersView implements View<TransferRow> {

	private static final EventScope SCOPE = EventScope.handling(StockTransferEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<TransferRow> DEFINITION = ViewDefinition
		.of("transfers", 1, RowShape.of(TransferRow.class, 1), SCOPE)
		.indexed("status, transfer");

	@Override
	public ViewDefinition<TransferRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((StockTransferEvent) event.payload()).transfer().value()));
	}

	@Override
	public TransferRow fold(RowKey key, @Nullable TransferRow row, RecordedEvent event) {
		return TransferRow.of(row, (StockTransferEvent) event.payload(), event.context().occurredAt());
	}

}
