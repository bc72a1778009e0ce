package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.util.List;

/**
 * What happens to the cost of an item.
 */
public sealed interface ItemCostEvent extends Event {

	/**
	 * The item and its owner.
	 */
	ItemCostId item();

	@Override
	default String aggregateId() {
		return item().aggregateId();
	}

	/**
	 * Movements were costed.
	 *
	 * @param item the item and its owner
	 * @param entries what each movement, and each difference, makes of the value
	 * @param open the costs that are not final and were changed by this; settled where
	 * nothing is left of the quantity
	 * @param after what is owned and worth now
	 */
	@MessageType(name = "inventory.MovementsCosted")
	record MovementsCosted(ItemCostId item, List<CostEntry> entries, List<OpenCost> open,
			CostLevels after) implements ItemCostEvent {

		public MovementsCosted {
			entries = List.copyOf(entries);
			open = List.copyOf(open);
		}

	}

}
