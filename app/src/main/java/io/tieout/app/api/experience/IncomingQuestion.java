package io.tieout.app.api.experience;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.projections.incoming.IncomingQueries.IncomingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which incoming goods are asked for.
 *
 * @param purchaseOrder of this order
 * @param sku of this item, by its own code
 * @param location to this place
 * @param all with what nothing is to come of any more
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record IncomingQuestion(@Nullable String purchaseOrder, @Nullable String sku, @Nullable String location,
		@Nullable Boolean all, @Nullable String cursor, @Nullable Integer limit) {

	IncomingFilter filter() {
		return new IncomingFilter((this.purchaseOrder != null) ? new PurchaseOrderId(this.purchaseOrder) : null,
				(this.sku != null) ? new Sku(this.sku) : null,
				(this.location != null) ? new LocationId(this.location) : null, !Boolean.TRUE.equals(this.all));
	}

}
