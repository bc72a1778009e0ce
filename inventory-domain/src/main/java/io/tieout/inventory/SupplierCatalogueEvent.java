package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.SupplierId;

/**
 * What happened to a supplier's catalogue as a whole.
 */
public sealed interface SupplierCatalogueEvent extends Event {

	/**
	 * The supplier.
	 */
	SupplierId supplier();

	@Override
	default String aggregateId() {
		return "supplier-catalogue:" + supplier();
	}

	/**
	 * A load was declared the whole catalogue.
	 *
	 * @param supplier the supplier
	 * @param items how many items it has
	 * @param load the load
	 */
	@MessageType(name = "inventory.CatalogueClosed")
	record CatalogueClosed(SupplierId supplier, long items, ProductVersion load) implements SupplierCatalogueEvent {
	}

	/**
	 * A load that was declared whole was looked at. What its source stated before and it
	 * lacks is dropped only if all its items were taken in.
	 *
	 * @param supplier the supplier
	 * @param items how many items it has by its own word
	 * @param found how many were taken in; another number than items means that it did
	 * not come whole, and that nothing is dropped for it
	 * @param load the load
	 */
	@MessageType(name = "inventory.CatalogueSettled")
	record CatalogueSettled(SupplierId supplier, long items, long found,
			ProductVersion load) implements SupplierCatalogueEvent {
	}

}
