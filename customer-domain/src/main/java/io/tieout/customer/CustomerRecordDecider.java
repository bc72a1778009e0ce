package io.tieout.customer;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.RecordVersion;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;

/**
 * Rules of a source record: every version is kept, and the latest is the newest by the
 * source's own reckoning, not the one that came last. That a version comes once is seen
 * to where records arrive.
 */
final class CustomerRecordDecider implements Decider<CustomerRecordState, CustomerRecordCommand, CustomerRecordEvent> {

	@Override
	public String aggregateType() {
		return "customer.CustomerRecord";
	}

	@Override
	public Class<CustomerRecordCommand> commandFamily() {
		return CustomerRecordCommand.class;
	}

	@Override
	public Class<CustomerRecordEvent> eventFamily() {
		return CustomerRecordEvent.class;
	}

	@Override
	public Class<CustomerRecordState> stateType() {
		return CustomerRecordState.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public CustomerRecordState initial() {
		return CustomerRecordState.UNKNOWN;
	}

	@Override
	public Decision<CustomerRecordEvent> decide(CustomerRecordState state, CustomerRecordCommand command) {
		RecordCustomer record = (RecordCustomer) command;
		RecordVersion stated = new RecordVersion(record.version(), record.effectiveAt());
		RecordVersion latest = state.latest();
		if (latest != null && stated.isSame(latest)) {
			return Decision.unchanged();
		}
		if (latest != null && stated.lacksNumberAfter(latest)) {
			return Decision.refused("VERSION_NOT_NUMBERED",
					"The record's states have numbers as their versions; send this one with the next number.");
		}
		return Decision.accepted(new CustomerRecorded(record.recordId(), record.version(), record.effectiveAt(),
				latest == null || stated.isAfter(latest), record.personal(), record.consents()));
	}

	@Override
	public CustomerRecordState evolve(CustomerRecordState state, CustomerRecordEvent event) {
		CustomerRecorded recorded = (CustomerRecorded) event;
		return recorded.latest()
				? new CustomerRecordState(new RecordVersion(recorded.version(), recorded.effectiveAt())) : state;
	}

}
