package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import java.util.List;

/**
 * Which edges a living customer takes.
 */
final class LinkRules {

	private LinkRules() {
	}

	static Decision<CustomerEvent> asserted(CustomerState state, AssertLink command) {
		RecordId joins = command.joins();
		if (joins != null && state.holds(joins)) {
			return CustomerRefusals.alreadyMember(joins);
		}
		if (command.edges().isEmpty()) {
			return CustomerRefusals.withoutEdge();
		}
		CustomerState after = (joins != null) ? state.with(List.of(joins)) : state;
		for (Edge edge : command.edges()) {
			if (!after.holds(edge.recordA()) || !after.holds(edge.recordB())) {
				return CustomerRefusals.notMember(edge);
			}
		}
		return Decision.accepted(command.outcome());
	}

	static Decision<CustomerEvent> proposed(CustomerState state, ProposeLink command) {
		for (Edge edge : command.edges()) {
			if (state.holds(edge.recordA()) == state.holds(edge.recordB())) {
				return CustomerRefusals.notBetween(edge);
			}
		}
		return Decision.accepted(command.outcome());
	}

	static Decision<CustomerEvent> retracted(CustomerState state, RetractLink command) {
		for (Edge edge : command.edges()) {
			if (!state.holds(edge.recordA()) && !state.holds(edge.recordB())) {
				return CustomerRefusals.notMember(edge);
			}
		}
		return Decision.accepted(command.outcome());
	}

}
