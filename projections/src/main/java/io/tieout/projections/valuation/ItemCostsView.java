package io.tieout.projections.valuation;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds what items cost: each event carries what is owned and worth after it, so the
 * newest is the row.
 */
public final class ItemCostsView implements View<ItemCostRow> {

	private static final ViewDefinition<ItemCostRow> DEFINITION = ViewDefinition
		.of("item_costs", 1, RowShape.of(ItemCostRow.class, 2), CostScope.SCOPE)
		.indexed("sku");

	@Override
	public ViewDefinition<ItemCostRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		MovementsCosted costed = (MovementsCosted) event.payload();
		return List.of(RowKey.of(costed.item().company().value(), costed.item().sku().value()));
	}

	@Override
	public ItemCostRow fold(RowKey key, @Nullable ItemCostRow row, RecordedEvent event) {
		return ItemCostRow.of((MovementsCosted) event.payload());
	}

}
