package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.inventory.ItemCostCommand.CostMovements;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.util.List;

/**
 * The rules of what an item costs.
 */
final class ItemCostDecider implements Decider<ItemCost, ItemCostCommand, ItemCostEvent> {

	@Override
	public String aggregateType() {
		return "inventory.ItemCost";
	}

	@Override
	public Class<ItemCostCommand> commandFamily() {
		return ItemCostCommand.class;
	}

	@Override
	public Class<ItemCostEvent> eventFamily() {
		return ItemCostEvent.class;
	}

	@Override
	public Class<ItemCost> stateType() {
		return ItemCost.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public ItemCost initial() {
		return ItemCost.NONE;
	}

	@Override
	public Decision<ItemCostEvent> decide(ItemCost cost, ItemCostCommand command) {
		CostMovements batch = (CostMovements) command;
		List<CostedMovement> fresh = batch.movements()
			.stream()
			.filter((movement) -> movement.events().through() > cost.position())
			.toList();
		if (fresh.isEmpty()) {
			return Decision.unchanged();
		}
		Costing costing = new Costing((cost.levels() != null) ? cost.levels() : CostLevels.none(batch.currency()),
				new OpenCosts(cost.open()));
		fresh.forEach(costing::take);
		return Decision.accepted(costing.event(batch.item()));
	}

	@Override
	public ItemCost evolve(ItemCost cost, ItemCostEvent event) {
		return cost.after((MovementsCosted) event);
	}

}
