package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A supplier's item as Axon sees it.
 */
final class SupplierItemAggregate extends DecidedAggregate<SupplierItem, SupplierItemCommand, SupplierItemEvent> {

	SupplierItemAggregate() {
		super(new SupplierItemDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SupplierItemEvent> handle(SupplierItemCommand.ListSupplierItem command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SupplierItemEvent> handle(SupplierItemCommand.DropSupplierItem command) {
		return decide(command);
	}

}
