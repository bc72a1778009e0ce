package io.tieout.finance;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a purchase order.
 *
 * @param line its number within the order
 * @param sku the item
 * @param location where it is to be delivered
 * @param quantity how many are ordered, above zero
 * @param unitPrice price of one
 * @param expectedAt when it is expected, if the source says so
 */
public record PurchaseOrderLine(String line, Sku sku, LocationId location, Quantity quantity, UnitPrice unitPrice,
		@Nullable Instant expectedAt) {

	/**
	 * What is delivered where.
	 */
	public OrderedItem item() {
		return new OrderedItem(this.sku, this.location);
	}

}
