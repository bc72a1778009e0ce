package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import java.util.List;
import java.util.Optional;

/**
 * How a customer begins, is merged and comes apart. Both sides of a merge and every part
 * of a split check what concerns them, so that one stale side refuses the whole append.
 */
final class MembershipRules {

	private MembershipRules() {
	}

	static Decision<CustomerEvent> founded(CustomerState state, FoundCustomer command) {
		if (state.holds(command.founder())) {
			return Decision.unchanged();
		}
		if (state.known()) {
			return CustomerRefusals.exists(command.customer());
		}
		return Decision.accepted(command.outcome());
	}

	static Decision<CustomerEvent> merged(CustomerState state, MergeCustomers command) {
		if (CustomerIds.OLDEST_FIRST.compare(command.survivor(), command.absorbed()) >= 0) {
			return CustomerRefusals.youngerSurvivor(command);
		}
		boolean isAbsorbed = command.customer().equals(command.absorbed());
		if (!isAbsorbed && !command.customer().equals(command.survivor())) {
			return CustomerRefusals.notConcerned(command.customer());
		}
		if (isAbsorbed && command.survivor().equals(state.survivor())) {
			return Decision.unchanged();
		}
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		if (!isAbsorbed && state.records().containsAll(command.records())) {
			return Decision.unchanged();
		}
		if (isAbsorbed && !state.records().equals(command.records())) {
			return CustomerRefusals.membersChanged(command.customer());
		}
		return Decision.accepted(command.outcome());
	}

	static Decision<CustomerEvent> split(CustomerState state, SplitCustomer command) {
		Optional<CustomerPart> own = partOf(command.customer(), command.parts());
		if (own.isEmpty()) {
			return CustomerRefusals.notConcerned(command.customer());
		}
		if (state.lives() && state.records().equals(own.get().records())) {
			return Decision.unchanged();
		}
		return command.customer().equals(command.from()) ? leaving(state, command) : beginning(state, command);
	}

	private static Decision<CustomerEvent> leaving(CustomerState state, SplitCustomer command) {
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		List<RecordId> named = command.parts().stream().flatMap((part) -> part.records().stream()).sorted().toList();
		if (!state.records().equals(named)) {
			return CustomerRefusals.membersChanged(command.customer());
		}
		return accepted(command);
	}

	private static Decision<CustomerEvent> beginning(CustomerState state, SplitCustomer command) {
		return (state.lives() || state.isErased()) ? CustomerRefusals.exists(command.customer()) : accepted(command);
	}

	private static Decision<CustomerEvent> accepted(SplitCustomer command) {
		return Decision.accepted(command.outcome());
	}

	/**
	 * The part that carries an id.
	 */
	static Optional<CustomerPart> partOf(CustomerId customer, List<CustomerPart> parts) {
		return parts.stream().filter((part) -> part.customer().equals(customer)).findFirst();
	}

}
