package io.tieout.projections.availability;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.AtPlace;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds stock positions and transfers: each event of a position carries the resulting
 * levels, so the newest is the row; an event of a transfer what it adds to what is on the
 * way.
 */
public final class AvailabilityView implements View<AvailabilityRow> {

	private static final EventScope SCOPE = EventScope.handling(StockPositionEvent.class, StockTransferEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<AvailabilityRow> DEFINITION = ViewDefinition
		.of("availability", 1, RowShape.of(AvailabilityRow.class, 2), SCOPE)
		.indexed("location, sku");

	@Override
	public ViewDefinition<AvailabilityRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof StockTransferEvent transfer) {
			return transfer.awaited().stream().map((awaited) -> key(transfer.sku(), awaited.place())).toList();
		}
		StockPositionId position = ((StockPositionEvent) event.payload()).position();
		return List.of(key(position.sku(), position.location()));
	}

	private static RowKey key(Sku sku, LocationId location) {
		return RowKey.of(sku.value(), location.value());
	}

	@Override
	public AvailabilityRow fold(RowKey key, @Nullable AvailabilityRow row, RecordedEvent event) {
		Instant occurredAt = event.context().occurredAt();
		if (event.payload() instanceof StockTransferEvent transfer) {
			AtPlace awaited = transfer.awaited()
				.stream()
				.filter((each) -> key(transfer.sku(), each.place()).equals(key))
				.findFirst()
				.orElseThrow();
			return known(row, transfer.sku(), awaited.place()).awaiting(awaited.quantity(), occurredAt);
		}
		StockPositionEvent stock = (StockPositionEvent) event.payload();
		return known(row, stock.position().sku(), stock.position().location()).after(stock.after(), occurredAt);
	}

	private static AvailabilityRow known(@Nullable AvailabilityRow row, Sku sku, LocationId location) {
		return (row != null) ? row : AvailabilityRow.none(sku, location);
	}

}
