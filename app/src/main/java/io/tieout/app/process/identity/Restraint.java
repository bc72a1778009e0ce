package io.tieout.app.process.identity;

import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import java.util.Set;

/**
 * That no rule links some records from now on, or that rules decide again.
 *
 * @param event the event that recorded it
 * @param records the records
 * @param restricted whether a restriction begins or is over
 */
record Restraint(RecordedEvent event, Set<RecordId> records, boolean restricted) implements Occasion {

	Restraint {
		records = Set.copyOf(records);
	}

	static Restraint of(RecordedEvent event, ProcessingRestricted begun) {
		return new Restraint(event, Set.copyOf(begun.records()), true);
	}

	static Restraint of(RecordedEvent event, RestrictionLifted over) {
		return new Restraint(event, Set.copyOf(over.records()), false);
	}

	@Override
	public Set<IdentityKey> keys() {
		return Set.of();
	}

}
