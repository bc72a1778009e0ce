package io.tieout.customer;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.customer.IdentityModelCommand.ActivateModel;
import io.tieout.customer.IdentityModelCommand.KeepModel;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A version of the model as an aggregate.
 */
class IdentityModelAggregate extends DecidedAggregate<IdentityModelState, IdentityModelCommand, IdentityModelEvent> {

	IdentityModelAggregate() {
		super(new IdentityModelDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<IdentityModelEvent> handle(KeepModel command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<IdentityModelEvent> handle(ActivateModel command) {
		return decide(command);
	}

}
