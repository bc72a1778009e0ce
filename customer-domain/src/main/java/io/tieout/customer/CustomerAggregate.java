package io.tieout.customer;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;
import io.tieout.customer.PrivacyCommand.CompleteErasure;
import io.tieout.customer.PrivacyCommand.LiftRestriction;
import io.tieout.customer.PrivacyCommand.PlaceLegalHold;
import io.tieout.customer.PrivacyCommand.ReleaseLegalHold;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.PrivacyCommand.RestrictProcessing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A golden customer as an aggregate.
 */
class CustomerAggregate extends DecidedAggregate<CustomerState, CustomerCommand, CustomerEvent> {

	CustomerAggregate() {
		super(new CustomerDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(FoundCustomer command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(AssertLink command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(ProposeLink command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(RetractLink command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(MergeCustomers command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(SplitCustomer command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(BlockCustomer command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(UnblockCustomer command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(RequestErasure command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(CompleteErasure command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(RestrictProcessing command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(LiftRestriction command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(PlaceLegalHold command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<CustomerEvent> handle(ReleaseLegalHold command) {
		return decide(command);
	}

}
