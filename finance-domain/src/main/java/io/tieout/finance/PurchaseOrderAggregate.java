package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The purchase order as Axon sees it.
 */
final class PurchaseOrderAggregate extends DecidedAggregate<PurchaseOrder, PurchaseOrderCommand, PurchaseOrderEvent> {

	PurchaseOrderAggregate() {
		super(new PurchaseOrderDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PurchaseOrderEvent> handle(PurchaseOrderCommand.RecordPurchaseOrder command) {
		return decide(command);
	}

}
