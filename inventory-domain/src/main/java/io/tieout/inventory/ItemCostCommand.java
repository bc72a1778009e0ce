package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.util.Currency;
import java.util.List;

/**
 * What can be asked of the cost of an item. Costs are reckoned in the order in which the
 * movements were recorded.
 */
public sealed interface ItemCostCommand extends Command {

	/**
	 * The item and its owner.
	 */
	ItemCostId item();

	@Override
	default String aggregateId() {
		return item().aggregateId();
	}

	/**
	 * Costs movements. Those at or below the position that is costed already are passed
	 * over, so the same may be sent again.
	 *
	 * @param item the item and its owner
	 * @param currency the company's currency; the first one stays
	 * @param movements in the order of their positions
	 */
	@MessageType(name = "inventory.CostMovements")
	record CostMovements(ItemCostId item, Currency currency,
			List<CostedMovement> movements) implements ItemCostCommand {

		public CostMovements {
			movements = List.copyOf(movements);
		}

	}

}
