package io.tieout.projections.availability;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ProductAliasEvent;
import io.tieout.inventory.ProductEvent;
import io.tieout.inventory.ReservationEvent;
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
 * Folds stock positions: each event carries the resulting levels, so the newest is the
 * row.
 */
public final class AvailabilityView implements View<AvailabilityRow> {

	private static final EventScope SCOPE = EventScope.handling(StockPositionEvent.class)
		.ignoring(ProductEvent.class, ProductAliasEvent.class, ReservationEvent.class)
		.ignoring(Families.CUSTOMER)
		.ignoring(Families.FINANCE)
		.ignoring(Families.RECONCILIATION);

	private static final ViewDefinition<AvailabilityRow> DEFINITION = ViewDefinition
		.of("availability", 1, RowShape.of(AvailabilityRow.class, 2), SCOPE)
		.indexed("location, sku");

	@Override
	public ViewDefinition<AvailabilityRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		var position = ((StockPositionEvent) event.payload()).position();
		return List.of(RowKey.of(position.sku().value(), position.location().value()));
	}

	@Override
	public AvailabilityRow fold(RowKey key, @Nullable AvailabilityRow row, RecordedEvent event) {
		StockPositionEvent stock = (StockPositionEvent) event.payload();
		AvailabilityRow known = (row != null) ? row
				: AvailabilityRow.none(stock.position().sku(), stock.position().location());
		return known.after(stock.after(), event.context().occurredAt());
	}

}
