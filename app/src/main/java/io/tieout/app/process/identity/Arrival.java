package io.tieout.app.process.identity;

import io.tieout.customer.CustomerIds;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import io.tieout.eventstore.RecordedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A version of a record as it arrives at the resolver, or comes again to be compared by
 * another model.
 *
 * @param event the event that recorded it, or had the model activated
 * @param again whether it comes again
 * @param record the record
 * @param latest whether it is the record's latest version
 * @param keys the identifiers it states, one of a kind at most
 * @param features what of it is compared
 * @param blocks its blocking keys, by what each is made of
 */
record Arrival(RecordedEvent event, boolean again, RecordId record, boolean latest, SortedSet<IdentityKey> keys,
		Features features, SortedMap<String, Long> blocks) implements Occasion {

	@Override
	public Set<RecordId> records() {
		return Set.of(this.record);
	}

	@Override
	public String step() {
		return this.again ? "compare/" + this.record : Occasion.super.step();
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

	/**
	 * The id under which one of its blocking keys is said to be dropped.
	 */
	UUID blockingKey(String madeOf) {
		return CustomerIds.mintBlockingKey(this.event.recordedAt(), this.event.eventId(), madeOf);
	}

	/**
	 * The blocking key that an id of {@link #blockingKey} means.
	 */
	Optional<Long> blockOf(UUID blockingKey) {
		return this.blocks.entrySet()
			.stream()
			.filter((block) -> blockingKey(block.getKey()).equals(blockingKey))
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
