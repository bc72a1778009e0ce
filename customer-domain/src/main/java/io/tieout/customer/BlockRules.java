package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;

/**
 * Who may not order. A block stays with the id it was set on, through merges and splits.
 */
final class BlockRules {

	private BlockRules() {
	}

	static Decision<CustomerEvent> blocked(CustomerState state, BlockCustomer command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		return state.marks().blocked() ? Decision.unchanged() : Decision.accepted(command.outcome());
	}

	static Decision<CustomerEvent> unblocked(CustomerState state, UnblockCustomer command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.known()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		return state.marks().blocked() ? Decision.accepted(command.outcome()) : Decision.unchanged();
	}

}
