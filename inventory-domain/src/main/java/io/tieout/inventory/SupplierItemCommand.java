package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * What can be asked of a supplier's item. A catalogue is sent whole, night after night,
 * and is recorded by difference: a statement of what is known already changes nothing and
 * is not remembered, and neither is one older than the last that made a difference. So an
 * older difference that arrives between two equal statements holds until the next load
 * says otherwise.
 */
public sealed interface SupplierItemCommand extends Command {

	/**
	 * The supplier and its number of the item.
	 */
	SupplierItemId item();

	/**
	 * Where the statement stands among the others.
	 */
	ProductVersion version();

	@Override
	default String aggregateId() {
		return item().aggregateId();
	}

	/**
	 * States on which terms a supplier offers an item, whole; what is left out is no
	 * longer so.
	 * <p>
	 * Refused with {@code SOURCE_RECORD_CHANGED} (the version that holds, with other
	 * content), {@code VERSION_NOT_NUMBERED} (see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}),
	 * {@code PACK_SIZE_NOT_POSITIVE} or {@code COST_NEGATIVE}.
	 *
	 * @param item the supplier and its number of the item
	 * @param terms the terms
	 * @param version where the statement stands among the others
	 */
	@MessageType(name = "inventory.ListSupplierItem")
	record ListSupplierItem(SupplierItemId item, SupplierTerms terms,
			ProductVersion version) implements SupplierItemCommand {
	}

	/**
	 * States that a supplier no longer offers an item. Refused with
	 * {@code SOURCE_RECORD_CHANGED} or {@code VERSION_NOT_NUMBERED}, as above; one that
	 * is not offered stays so.
	 *
	 * @param item the supplier and its number of the item
	 * @param version where the statement stands among the others
	 */
	@MessageType(name = "inventory.DropSupplierItem")
	record DropSupplierItem(SupplierItemId item, ProductVersion version) implements SupplierItemCommand {
	}

}
