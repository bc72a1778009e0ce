package io.tieout.customer;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import java.util.List;

/**
 * Rules of a golden customer. Who belongs together is decided over whole components by
 * {@code Partition}; here each customer sees to it that what is done to it fits what it
 * is.
 */
final class CustomerDecider implements Decider<CustomerState, CustomerCommand, CustomerEvent> {

	@Override
	public String aggregateType() {
		return "customer.Customer";
	}

	@Override
	public Class<CustomerCommand> commandFamily() {
		return CustomerCommand.class;
	}

	@Override
	public Class<CustomerEvent> eventFamily() {
		return CustomerEvent.class;
	}

	@Override
	public Class<CustomerState> stateType() {
		return CustomerState.class;
	}

	@Override
	public int stateRevision() {
		return 2;
	}

	@Override
	public CustomerState initial() {
		return CustomerState.UNKNOWN;
	}

	@Override
	public Decision<CustomerEvent> decide(CustomerState state, CustomerCommand command) {
		if (command instanceof FoundCustomer found) {
			return MembershipRules.founded(state, found);
		}
		if (command instanceof MergeCustomers merge) {
			return MembershipRules.merged(state, merge);
		}
		if (command instanceof SplitCustomer split) {
			return MembershipRules.split(state, split);
		}
		if (command instanceof AssertLink || command instanceof ProposeLink || command instanceof RetractLink) {
			return linked(state, command);
		}
		return marked(state, command);
	}

	private static Decision<CustomerEvent> linked(CustomerState state, CustomerCommand command) {
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		if (command instanceof AssertLink link) {
			return LinkRules.asserted(state, link);
		}
		return (command instanceof ProposeLink link) ? LinkRules.proposed(state, link)
				: LinkRules.retracted(state, (RetractLink) command);
	}

	private static Decision<CustomerEvent> marked(CustomerState state, CustomerCommand command) {
		if (command instanceof BlockCustomer block) {
			return BlockRules.blocked(state, block);
		}
		if (command instanceof UnblockCustomer unblock) {
			return BlockRules.unblocked(state, unblock);
		}
		return PrivacyRules.decide(state, (PrivacyCommand) command);
	}

	@Override
	public CustomerState evolve(CustomerState state, CustomerEvent event) {
		return membership(state, event).marked(state.marks().after(event));
	}

	private static CustomerState membership(CustomerState state, CustomerEvent event) {
		if (event instanceof CustomerFounded founded) {
			return CustomerState.living(List.of(founded.founder()));
		}
		if (event instanceof LinkAsserted asserted && asserted.joined() != null) {
			return state.with(List.of(asserted.joined()));
		}
		if (event instanceof CustomersMerged merged) {
			return merged.customer().equals(merged.absorbed()) ? CustomerState.aliasOf(merged.survivor())
					: state.with(merged.records());
		}
		if (event instanceof CustomerSplit split) {
			return MembershipRules.partOf(split.customer(), split.parts())
				.map((own) -> CustomerState.living(own.records()))
				.orElse(state);
		}
		return state;
	}

}
