package io.tieout.customer;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A source record as an aggregate.
 */
class CustomerRecordAggregate
		extends DecidedAggregate<CustomerRecordState, CustomerRecordCommand, CustomerRecordEvent> {

	CustomerRecordAggregate() {
		super(new CustomerRecordDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerRecordEvent> handle(RecordCustomer command) {
		return decide(command);
	}

}
