package io.tieout.app.process.identity;

import io.tieout.customer.CustomerIds;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A version of a record as it arrives at the resolver.
 *
 * @param event the event that recorded it
 * @param record the record
 * @param latest whether it is the record's latest version
 * @param keys the identifiers it states, one of a kind at most
 */
record Arrival(RecordedEvent event, RecordId record, boolean latest, SortedSet<IdentityKey> keys) implements Occasion {

	@Override
	public Set<RecordId> records() {
		return Set.of(this.record);
	}

	/**
	 * The id under which one of its identifiers is said to be weak.
	 */
	UUID sharedKey(IdentityKey key) {
		return CustomerIds.mintSharedKey(this.event.recordedAt(), this.event.eventId(), key.kind());
	}

	/**
	 * The identifier that an id of {@link #sharedKey} means.
	 */
	Optional<IdentityKey> keyOf(UUID sharedKey) {
		return this.keys.stream().filter((key) -> sharedKey(key).equals(sharedKey)).findFirst();
	}

}
