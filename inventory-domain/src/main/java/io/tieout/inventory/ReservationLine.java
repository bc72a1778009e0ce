package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;

/**
 * What a reservation takes from one position.
 *
 * @param sku the item
 * @param quantity how much, above zero
 * @param location the place
 */
public record ReservationLine(Sku sku, Quantity quantity, LocationId location) {

	/**
	 * The position it takes from.
	 */
	public StockPositionId position() {
		return new StockPositionId(this.location, this.sku);
	}

}
