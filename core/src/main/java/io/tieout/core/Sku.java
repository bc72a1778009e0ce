package io.tieout.core;

import java.util.Locale;

/**
 * A stock keeping unit: the retailer's own code of an item, compared in upper case.
 *
 * @param value 1 to 64 characters, upper case
 */
public record Sku(String value) implements Comparable<Sku> {

	public Sku {
		value = Texts.required(value, "SKU_INVALID", 64).toUpperCase(Locale.ROOT);
	}

	@Override
	public int compareTo(Sku other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
