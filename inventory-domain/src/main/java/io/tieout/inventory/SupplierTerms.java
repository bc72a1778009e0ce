package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a supplier offers an item.
 *
 * @param sku the retailer's own item, none while no product has the GTIN
 * @param gtin the GTIN by which the supplier names it, if it does
 * @param name what the supplier calls it, if stated
 * @param unitCost what one unit costs, if stated
 * @param packSize units of a pack, if stated
 * @param leadTimeDays days from order to delivery, if stated
 */
public record SupplierTerms(@Nullable Sku sku, @Nullable Gtin gtin, @Nullable String name, @Nullable UnitPrice unitCost,
		@Nullable Quantity packSize, @Nullable Integer leadTimeDays) {

	/**
	 * In what other terms differ from these.
	 */
	Set<SupplierField> differencesTo(SupplierTerms stated) {
		Set<SupplierField> changed = EnumSet.noneOf(SupplierField.class);
		note(changed, SupplierField.SKU, this.sku, stated.sku);
		note(changed, SupplierField.GTIN, this.gtin, stated.gtin);
		note(changed, SupplierField.NAME, this.name, stated.name);
		note(changed, SupplierField.UNIT_COST, this.unitCost, stated.unitCost);
		note(changed, SupplierField.PACK_SIZE, this.packSize, stated.packSize);
		note(changed, SupplierField.LEAD_TIME, this.leadTimeDays, stated.leadTimeDays);
		return changed;
	}

	private static void note(Set<SupplierField> changed, SupplierField field, @Nullable Object known,
			@Nullable Object stated) {
		if (!Objects.equals(known, stated)) {
			changed.add(field);
		}
	}

}
