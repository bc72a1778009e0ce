package io.tieout.core;

/**
 * A place that holds stock: a store, a warehouse.
 *
 * @param value 1 to 64 characters, no slash (it separates location and SKU in aggregate
 * ids)
 */
public record LocationId(String value) implements Comparable<LocationId> {

	public LocationId {
		value = Texts.requiredWithout('/', value, "LOCATION_INVALID", 64);
	}

	@Override
	public int compareTo(LocationId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
