package io.tieout.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A supplier's item as its history tells.
 *
 * @param terms on which terms it is offered, none while it is not
 * @param version the last statement that made a difference, none before the first
 */
record SupplierItem(@Nullable SupplierTerms terms, @Nullable ProductVersion version) {

	static final SupplierItem UNKNOWN = new SupplierItem(null, null);

}
