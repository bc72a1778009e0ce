package io.tieout.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A supplier's catalogue as its history tells.
 *
 * @param load the newest load that was declared whole, none before the first
 * @param items how many items it has
 * @param settled whether it was looked at
 */
record SupplierCatalogue(@Nullable ProductVersion load, long items, boolean settled) {

	static final SupplierCatalogue NONE = new SupplierCatalogue(null, 0, false);

}
