package io.tieout.core;

/**
 * Who supplies goods, as the retailer numbers its suppliers.
 *
 * @param value 1 to 40 characters, no slash (it separates the supplier and its item in
 * aggregate ids)
 */
public record SupplierId(String value) implements Comparable<SupplierId> {

	public SupplierId {
		value = Texts.requiredWithout('/', value, "SUPPLIER_INVALID", 40);
	}

	@Override
	public int compareTo(SupplierId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
