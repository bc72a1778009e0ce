package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

final class ItemCostAggregate extends DecidedAggregate<ItemCost, ItemCostCommand, ItemCostEvent> {

	ItemCostAggregate() {
		super(new ItemCostDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<ItemCostEvent> handle(ItemCostCommand.CostMovements command) {
		return decide(command);
	}

}
