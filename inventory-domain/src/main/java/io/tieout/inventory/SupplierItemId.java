package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import io.tieout.core.SupplierId;

/**
 * An item as a supplier numbers it.
 *
 * @param supplier the supplier
 * @param number the supplier's own number of the item, 1 to 100 characters
 */
public record SupplierItemId(SupplierId supplier, String number) {

	private static final int MAX_LENGTH = 100;

	public SupplierItemId {
		number = number.strip();
		if (number.isEmpty() || number.length() > MAX_LENGTH) {
			throw new InvalidValueException("SUPPLIER_ITEM_INVALID",
					"A supplier's number of an item has 1 to " + MAX_LENGTH + " characters.");
		}
	}

	/**
	 * The id of its aggregate, {@code supplier-item:SUPPLIER/NUMBER}; a supplier has no
	 * slash, so the first one separates.
	 */
	public String aggregateId() {
		return startOf(this.supplier) + this.number;
	}

	/**
	 * What the ids of the aggregates of all of a supplier's items begin with.
	 */
	public static String startOf(SupplierId supplier) {
		return "supplier-item:" + supplier + "/";
	}

	@Override
	public String toString() {
		return this.supplier + "/" + this.number;
	}

}
