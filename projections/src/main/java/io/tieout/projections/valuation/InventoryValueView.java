package io.tieout.projections.valuation;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the entries of costs by trading day, the day on which they are posted.
 */
public final class InventoryValueView implements View<InventoryValueRow> {

	private static final ViewDefinition<InventoryValueRow> DEFINITION = ViewDefinition.of("inventory_value", 1,
			RowShape.of(InventoryValueRow.class, 3), CostScope.SCOPE);

	@Override
	public ViewDefinition<InventoryValueRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		MovementsCosted costed = (MovementsCosted) event.payload();
		return costed.entries()
			.stream()
			.map(CostEntry::tradingDay)
			.distinct()
			.map((day) -> RowKey.of(costed.item().company().value(), costed.item().sku().value(), day.value()))
			.toList();
	}

	@Override
	public InventoryValueRow fold(RowKey key, @Nullable InventoryValueRow row, RecordedEvent event) {
		MovementsCosted costed = (MovementsCosted) event.payload();
		BusinessDate day = new BusinessDate((LocalDate) key.part(2));
		InventoryValueRow after = (row != null) ? row : none(costed, day);
		for (CostEntry entry : costed.entries()) {
			if (entry.tradingDay().equals(day)) {
				after = after.and(entry);
			}
		}
		return after;
	}

	private static InventoryValueRow none(MovementsCosted costed, BusinessDate day) {
		Money nothing = Money.zero(costed.after().posted().currency());
		return new InventoryValueRow(costed.item().company(), costed.item().sku(), day, Quantity.ZERO,
				nothing.toDecimal(), nothing.currency().getCurrencyCode());
	}

}
