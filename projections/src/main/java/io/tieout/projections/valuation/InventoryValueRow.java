package io.tieout.projections.valuation;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.CostEntry;
import java.math.BigDecimal;

/**
 * What a trading day changes of what a company owns of an item. The sum over the days up
 * to one is what was owned and worth at its end.
 *
 * @param company the legal entity
 * @param sku the item
 * @param tradingDay the day
 * @param quantity how much more is owned
 * @param value what more that is worth in the books
 * @param currency the company's currency
 */
public record InventoryValueRow(CompanyId company, Sku sku, BusinessDate tradingDay, Quantity quantity,
		BigDecimal value, String currency) {

	InventoryValueRow and(CostEntry entry) {
		return new InventoryValueRow(this.company, this.sku, this.tradingDay, this.quantity.plus(entry.quantity()),
				this.value.add(entry.cost().toDecimal()), this.currency);
	}

}
