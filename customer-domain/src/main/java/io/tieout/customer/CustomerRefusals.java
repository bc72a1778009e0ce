package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.contract.Event;
import io.tieout.core.CustomerId;
import io.tieout.core.Rejection;
import io.tieout.customer.CustomerCommand.MergeCustomers;

/**
 * What a golden customer refuses, in the words the caller reads.
 */
final class CustomerRefusals {

	private CustomerRefusals() {
	}

	static <E extends Event> Decision<E> reasonMissing() {
		return Decision.refused(Rejection.of("REASON_MISSING", "Whoever reads this later needs to know why."));
	}

	static Decision<CustomerEvent> exists(CustomerId customer) {
		return refused("CUSTOMER_EXISTS", "The customer id is taken by other records.", customer);
	}

	static Decision<CustomerEvent> notLiving(CustomerId customer, CustomerState state) {
		if (state.isErased()) {
			return refused("CUSTOMER_ERASED", "The person was erased; nothing is left to be addressed.", customer);
		}
		if (state.survivor() == null) {
			return refused("CUSTOMER_UNKNOWN", "No customer has this id.", customer);
		}
		return Decision
			.refused(Rejection.of("CUSTOMER_IS_ALIAS", "The customer was merged into another; address the survivor.")
				.with("customer", customer)
				.with("survivor", state.survivor()));
	}

	static Decision<CustomerEvent> alreadyMember(RecordId record) {
		return Decision.refused(Rejection.of("RECORD_ALREADY_MEMBER", "The record belongs to the customer already.")
			.with("record", record));
	}

	static Decision<CustomerEvent> notMember(Edge edge) {
		return edge("RECORD_NOT_MEMBER", "The edge touches a record that is not the customer's.", edge);
	}

	static Decision<CustomerEvent> notBetween(Edge edge) {
		return edge("EDGE_NOT_BETWEEN", "A proposed edge has exactly one end in the customer.", edge);
	}

	static Decision<CustomerEvent> withoutEdge() {
		return Decision.refused("EDGE_MISSING", "A link rests on at least one edge.");
	}

	static Decision<CustomerEvent> youngerSurvivor(MergeCustomers command) {
		return Decision.refused(Rejection.of("SURVIVOR_NOT_OLDER", "The older customer id survives a merge.")
			.with("survivor", command.survivor())
			.with("absorbed", command.absorbed()));
	}

	static Decision<CustomerEvent> membersChanged(CustomerId customer) {
		return refused("CUSTOMER_MEMBERS_CHANGED", "The customer's records are not those the command names.", customer);
	}

	static Decision<CustomerEvent> notConcerned(CustomerId customer) {
		return refused("CUSTOMER_NOT_CONCERNED", "The merge or split does not name this customer.", customer);
	}

	static Decision<CustomerEvent> held(CustomerId customer) {
		return refused("LEGAL_HOLD", "A legal hold keeps the customer from being erased; it has to be released first.",
				customer);
	}

	static Decision<CustomerEvent> erasureRequested(CustomerId customer) {
		return refused("ERASURE_REQUESTED", "The customer is being erased; a hold comes too late.", customer);
	}

	static Decision<CustomerEvent> erasureNotRequested(CustomerId customer) {
		return refused("ERASURE_NOT_REQUESTED", "Nobody has asked for the customer to be erased.", customer);
	}

	private static Decision<CustomerEvent> refused(String code, String detail, CustomerId customer) {
		return Decision.refused(Rejection.of(code, detail).with("customer", customer));
	}

	private static Decision<CustomerEvent> edge(String code, String detail, Edge edge) {
		return Decision
			.refused(Rejection.of(code, detail).with("recordA", edge.recordA()).with("recordB", edge.recordB()));
	}

}
