package io.tieout.app.api.experience;

import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.valuation.ItemCostRow;
import org.jspecify.annotations.Nullable;

/**
 * What a company owns of an item and what that is worth.
 *
 * @param company the legal entity
 * @param sku the item
 * @param quantity how much, on hand at its places or on the way between them
 * @param value what it is worth in the books
 * @param average what one unit is worth on average, rounded; absent if there is none
 * @param lastCost what one unit cost, as it was stated last; absent while no cost is
 * known
 * @param unvalued how much of it has no value, since no cost is known
 * @param costedThrough position of the last event of stock that is costed
 * @param position position of the last event in it
 */
record ItemCostDocument(CompanyId company, Sku sku, Quantity quantity, Money value, @Nullable UnitPrice average,
		@Nullable UnitPrice lastCost, Quantity unvalued, long costedThrough, long position) {

	static ItemCostDocument of(StoredRow<ItemCostRow> stored) {
		ItemCostRow row = stored.row();
		return new ItemCostDocument(row.company(), row.sku(), row.quantity(), row.worth(), row.price(row.average()),
				row.price(row.lastCost()), row.unvalued(), row.costedThrough(), stored.position());
	}

}
