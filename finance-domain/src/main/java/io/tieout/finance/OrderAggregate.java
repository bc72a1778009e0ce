package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The order as Axon sees it.
 */
final class OrderAggregate extends DecidedAggregate<Order, OrderCommand, OrderEvent> {

	OrderAggregate() {
		super(new OrderDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<OrderEvent> handle(OrderCommand.RecordOrder command) {
		return decide(command);
	}

}
