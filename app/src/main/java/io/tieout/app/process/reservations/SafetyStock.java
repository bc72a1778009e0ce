package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import java.util.Map;

/**
 * What a channel leaves untouched at each position: what is set for the item, else what
 * is set for the location, else what is set for all.
 *
 * @param everywhere for all others
 * @param byLocation for the items of a location
 * @param byItem for an item, at each location
 */
public record SafetyStock(Quantity everywhere, Map<LocationId, Quantity> byLocation, Map<Sku, Quantity> byItem) {

	/** Nothing is left untouched. */
	public static final SafetyStock NONE = new SafetyStock(Quantity.ZERO, Map.of(), Map.of());

	public SafetyStock {
		byLocation = Map.copyOf(byLocation);
		byItem = Map.copyOf(byItem);
	}

	/**
	 * What is left untouched of an item at a location.
	 */
	public Quantity at(StockPositionId position) {
		Quantity ofLocation = this.byLocation.getOrDefault(position.location(), this.everywhere);
		return this.byItem.getOrDefault(position.sku(), ofLocation);
	}

}
