package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import java.util.Comparator;

/**
 * One item at one place: the thing that is locked, so that two buyers of the last unit
 * are decided one after the other. Ordered by location, then SKU.
 *
 * @param location the place
 * @param sku the item
 */
public record StockPositionId(LocationId location, Sku sku) implements Comparable<StockPositionId> {

	private static final Comparator<StockPositionId> BY_LOCATION_AND_SKU = Comparator
		.comparing(StockPositionId::location)
		.thenComparing(StockPositionId::sku);

	/**
	 * Reads a position from the texts of its parts.
	 * @throws io.tieout.core.InvalidValueException {@code LOCATION_INVALID} or
	 * {@code SKU_INVALID}
	 */
	public static StockPositionId of(String location, String sku) {
		return new StockPositionId(new LocationId(location), new Sku(sku));
	}

	/**
	 * The id of its aggregate, {@code stock:LOCATION/SKU}; a location has no slash, so
	 * the first one separates.
	 */
	public String aggregateId() {
		return "stock:" + this;
	}

	@Override
	public int compareTo(StockPositionId other) {
		return BY_LOCATION_AND_SKU.compare(this, other);
	}

	@Override
	public String toString() {
		return this.location + "/" + this.sku;
	}

}
