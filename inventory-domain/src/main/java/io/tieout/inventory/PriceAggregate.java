package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The prices of an item in a channel as Axon sees them.
 */
final class PriceAggregate extends DecidedAggregate<PriceHistory, PriceCommand, PriceEvent> {

	PriceAggregate() {
		super(new PriceDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PriceEvent> handle(PriceCommand.SetPrice command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PriceEvent> handle(PriceCommand.ComparePrice command) {
		return decide(command);
	}

}
