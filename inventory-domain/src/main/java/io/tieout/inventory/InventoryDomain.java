package io.tieout.inventory;

import io.tieout.aggregate.DomainModule;
import java.util.List;

/**
 * The inventory domain, for whoever wires it.
 */
public final class InventoryDomain implements DomainModule {

	@Override
	public String owner() {
		return "inventory";
	}

	@Override
	public List<AggregateBinding<?>> aggregates() {
		return List.of(AggregateBinding.of(ProductAggregate.class, ProductAggregate::new),
				AggregateBinding.of(ProductAliasAggregate.class, ProductAliasAggregate::new),
				AggregateBinding.of(SupplierItemAggregate.class, SupplierItemAggregate::new),
				AggregateBinding.of(SupplierCatalogueAggregate.class, SupplierCatalogueAggregate::new),
				AggregateBinding.of(PriceAggregate.class, PriceAggregate::new),
				AggregateBinding.of(StockPositionAggregate.class, StockPositionAggregate::new),
				AggregateBinding.of(StockTransferAggregate.class, StockTransferAggregate::new),
				AggregateBinding.of(ReservationAggregate.class, ReservationAggregate::new),
				AggregateBinding.of(StockShortfallAggregate.class, StockShortfallAggregate::new),
				AggregateBinding.of(StockStatementAggregate.class, StockStatementAggregate::new),
				AggregateBinding.of(StockVarianceAggregate.class, StockVarianceAggregate::new),
				AggregateBinding.of(ItemCostAggregate.class, ItemCostAggregate::new));
	}

}
