package io.tieout.app.process.identity;

import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerIds;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import java.util.Set;

/**
 * An event by which it may change who is one person.
 */
sealed interface Occasion permits Arrival, Verdict, Departure, Restraint {

	/** The event. */
	RecordedEvent event();

	/** The records it speaks of. */
	Set<RecordId> records();

	/** The identifiers it states. */
	Set<IdentityKey> keys();

	/** What of the event it is, where the event is several. */
	default String step() {
		return "resolve";
	}

	/**
	 * Under what its commands are carried out: once, however often the event is handled.
	 */
	default EventContext context() {
		String eventId = event().eventId().toString();
		return event().context()
			.causedBy(eventId)
			.keyed(CommandKeys.ofStep(IdentityProcess.NAME, eventId, step()), eventId);
	}

	/**
	 * The id of a customer that a record founds because of it.
	 */
	default CustomerId mint(RecordId founder) {
		return CustomerIds.mint(event().recordedAt(), event().eventId(), founder);
	}

}
