package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.SupplierId;

/**
 * What can be asked of a supplier's catalogue as a whole.
 */
public sealed interface SupplierCatalogueCommand extends Command {

	/**
	 * The supplier.
	 */
	SupplierId supplier();

	/**
	 * The load it is about: its source, and the version or the business time that all its
	 * lines have.
	 */
	ProductVersion load();

	@Override
	default String aggregateId() {
		return "supplier-catalogue:" + supplier();
	}

	/**
	 * States that a load was the whole catalogue. Closed again, or after a newer load,
	 * nothing changes.
	 * <p>
	 * Refused with {@code SOURCE_RECORD_CHANGED} (the load was closed with another number
	 * of items) or {@code ITEMS_NEGATIVE}.
	 *
	 * @param supplier the supplier
	 * @param items how many items the load has
	 * @param load the load
	 */
	@MessageType(name = "inventory.CloseCatalogue")
	record CloseCatalogue(SupplierId supplier, long items, ProductVersion load) implements SupplierCatalogueCommand {
	}

	/**
	 * Records what was found of a closed load. Nothing changes if it was recorded before,
	 * or if a newer load was closed meanwhile.
	 *
	 * @param supplier the supplier
	 * @param found how many items were taken in with the load
	 * @param load the load
	 */
	@MessageType(name = "inventory.SettleCatalogue")
	record SettleCatalogue(SupplierId supplier, long found, ProductVersion load) implements SupplierCatalogueCommand {
	}

}
