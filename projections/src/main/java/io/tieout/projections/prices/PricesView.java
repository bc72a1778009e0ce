package io.tieout.projections.prices;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.PriceEvent;
import io.tieout.inventory.PriceEvent.PriceConfirmed;
import io.tieout.inventory.PriceEvent.PriceSet;
import io.tieout.inventory.StatedPrice;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds prices: of the statements about one beginning the one that was decided to hold is
 * the row.
 */
public final class PricesView implements View<PriceRow> {

	private static final EventScope SCOPE = EventScope.handling(PriceSet.class, PriceConfirmed.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<PriceRow> DEFINITION = ViewDefinition.of("prices", 1,
			RowShape.of(PriceRow.class, 4), SCOPE);

	@Override
	public ViewDefinition<PriceRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		PriceRow row = row(event);
		return List.of(RowKey.of(row.channel().value(), row.sku().value(), row.currency(), row.validFrom()));
	}

	@Override
	public PriceRow fold(RowKey key, @Nullable PriceRow row, RecordedEvent event) {
		return row(event);
	}

	private static PriceRow row(RecordedEvent event) {
		StatedPrice stated = ((PriceEvent) event.payload()).stated();
		return PriceRow.of(stated);
	}

}
