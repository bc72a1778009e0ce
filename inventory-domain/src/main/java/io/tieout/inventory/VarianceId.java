package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;

/**
 * What a variance is about: what one source says of one item at one place. There is one
 * variance under it for ever, which opens and closes.
 *
 * @param source the system whose figure differs
 * @param location the place
 * @param sku the item; for a code that no product has, the code
 */
public record VarianceId(SourceSystem source, LocationId location, Sku sku) {

	/**
	 * Reads what {@link #toString()} writes: neither a source nor a location has a slash.
	 * @throws InvalidValueException {@code VARIANCE_ID_INVALID} for any other text
	 */
	public static VarianceId parse(String text) {
		String[] parts = text.split("/", 3);
		if (parts.length < 3) {
			throw new InvalidValueException("VARIANCE_ID_INVALID", "A variance is named source/location/sku.");
		}
		return new VarianceId(new SourceSystem(parts[0]), new LocationId(parts[1]), new Sku(parts[2]));
	}

	/**
	 * The id of its aggregate, {@code variance:SOURCE/LOCATION/SKU}.
	 */
	public String aggregateId() {
		return "variance:" + this;
	}

	/**
	 * The stock position it is about.
	 */
	public StockPositionId position() {
		return new StockPositionId(this.location, this.sku);
	}

	@Override
	public String toString() {
		return this.source + "/" + this.location + "/" + this.sku;
	}

}
