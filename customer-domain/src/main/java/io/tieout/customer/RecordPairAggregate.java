package io.tieout.customer;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.customer.RecordPairCommand.DecidePair;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Two records as an aggregate.
 */
class RecordPairAggregate extends DecidedAggregate<RecordPairState, RecordPairCommand, RecordPairEvent> {

	RecordPairAggregate() {
		super(new RecordPairDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<RecordPairEvent> handle(DecidePair command) {
		return decide(command);
	}

}
