package io.tieout.app.api.experience;

import io.tieout.app.api.http.Page;
import io.tieout.core.BusinessDate;
import io.tieout.projections.valuation.CompanyValue;
import io.tieout.projections.valuation.ItemValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stock is worth. The totals are those of all items, whatever the page.
 *
 * @param asOf the trading day at whose end it was worth that, by what is known now;
 * absent for now
 * @param totals what each company's is worth
 * @param items the items that make it up
 * @param next cursor of the next page of items, absent on the last one
 */
record InventoryValueDocument(@Nullable BusinessDate asOf, List<CompanyValue> totals, List<ItemValue> items,
		@Nullable String next) {

	static InventoryValueDocument of(@Nullable BusinessDate asOf, List<CompanyValue> totals, Page<ItemValue> page) {
		return new InventoryValueDocument(asOf, totals, page.items(), page.next());
	}

}
