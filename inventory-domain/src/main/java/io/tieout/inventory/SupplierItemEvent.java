package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What happened to a supplier's item. What changes its terms carries them whole, so that
 * a view keeps the newest.
 */
public sealed interface SupplierItemEvent extends Event {

	/**
	 * The supplier and its number of the item.
	 */
	SupplierItemId item();

	/**
	 * The statement that says so.
	 */
	ProductVersion version();

	@Override
	default String aggregateId() {
		return item().aggregateId();
	}

	/**
	 * A supplier offers an item that it did not offer before, or no longer.
	 *
	 * @param item the supplier and its number of the item
	 * @param terms on which terms
	 * @param version the statement that says so
	 */
	@MessageType(name = "inventory.SupplierItemListed")
	record SupplierItemListed(SupplierItemId item, SupplierTerms terms,
			ProductVersion version) implements SupplierItemEvent {
	}

	/**
	 * A supplier offers an item on other terms.
	 *
	 * @param item the supplier and its number of the item
	 * @param changed what differs from before, never empty
	 * @param terms on which terms from now on
	 * @param version the statement that says so
	 */
	@MessageType(name = "inventory.SupplierItemChanged")
	record SupplierItemChanged(SupplierItemId item, Set<SupplierField> changed, SupplierTerms terms,
			ProductVersion version) implements SupplierItemEvent {

		public SupplierItemChanged {
			changed = Collections.unmodifiableSet(EnumSet.copyOf(changed));
		}

	}

	/**
	 * A supplier no longer offers an item.
	 *
	 * @param item the supplier and its number of the item
	 * @param version the statement that says so
	 */
	@MessageType(name = "inventory.SupplierItemDropped")
	record SupplierItemDropped(SupplierItemId item, ProductVersion version) implements SupplierItemEvent {
	}

}
