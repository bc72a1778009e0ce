package io.tieout.projections.valuation;

import io.tieout.inventory.ItemCostEvent;
import io.tieout.inventory.PriceEvent;
import io.tieout.inventory.ProductAliasEvent;
import io.tieout.inventory.ProductEvent;
import io.tieout.inventory.ReservationEvent;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.inventory.SupplierCatalogueEvent;
import io.tieout.inventory.SupplierItemEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;

/**
 * What the views of valuation handle: costs alone.
 */
final class CostScope {

	static final EventScope SCOPE = EventScope.handling(ItemCostEvent.class)
		.ignoring(ProductEvent.class, ProductAliasEvent.class, SupplierItemEvent.class, SupplierCatalogueEvent.class,
				PriceEvent.class, ReservationEvent.class, StockPositionEvent.class, StockTransferEvent.class,
				StockStatementEvent.class, StockVarianceEvent.class)
		.ignoring(Families.CUSTOMER)
		.ignoring(Families.FINANCE)
		.ignoring(Families.RECONCILIATION);

	private CostScope() {
	}

}
