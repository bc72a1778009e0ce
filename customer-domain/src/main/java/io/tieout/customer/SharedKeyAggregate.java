package io.tieout.customer;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.customer.SharedKeyCommand.DropBlockingKey;
import io.tieout.customer.SharedKeyCommand.WeakenKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A shared identifier as an aggregate.
 */
class SharedKeyAggregate extends DecidedAggregate<SharedKeyState, SharedKeyCommand, SharedKeyEvent> {

	SharedKeyAggregate() {
		super(new SharedKeyDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SharedKeyEvent> handle(WeakenKey command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<SharedKeyEvent> handle(DropBlockingKey command) {
		return decide(command);
	}

}
