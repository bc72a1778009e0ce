package io.tieout.reconciliation;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The operator's act as Axon sees it.
 */
final class OperatorActAggregate extends DecidedAggregate<OperatorAct, OperatorActCommand, OperatorActEvent> {

	OperatorActAggregate() {
		super(new OperatorActDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<OperatorActEvent> handle(OperatorActCommand.RecordAct command) {
		return decide(command);
	}

}
