package io.tieout.app.process.identity;

import io.tieout.contract.Sealed;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordPairEvent;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Turns events into occasions. Of recorded versions, it opens their identifiers, brings
 * each into its one spelling and keeps only the hash. What was erased is not opened and
 * has no identifiers any more.
 */
final class OccasionReader {

	private static final Map<IdentifierKind, PersonalField> FIELDS = Map.of(IdentifierKind.EMAIL, PersonalField.EMAIL,
			IdentifierKind.PHONE, PersonalField.PHONE, IdentifierKind.LOYALTY_ID, PersonalField.LOYALTY_ID);

	private final Sealer sealer;

	private final IdentifierHashes hashes;

	OccasionReader(Sealer sealer, IdentifierHashes hashes) {
		this.sealer = sealer;
		this.hashes = hashes;
	}

	/**
	 * The arrivals and verdicts among these events, in order.
	 */
	List<Occasion> read(List<RecordedEvent> batch) {
		List<Sealed> identifiers = new ArrayList<>();
		batch.forEach((event) -> identifiers.addAll(identifiers(event).values()));
		Iterator<Optional<String>> opened = this.sealer.openAll(identifiers).iterator();
		List<Occasion> occasions = new ArrayList<>();
		for (RecordedEvent event : batch) {
			if (event.payload() instanceof CustomerRecorded recorded) {
				SortedSet<IdentityKey> keys = new TreeSet<>();
				identifiers(event).keySet()
					.forEach((kind) -> opened.next()
						.flatMap((text) -> this.hashes.statedBy(recorded.recordId().source(), kind, text))
						.ifPresent((hash) -> keys.add(new IdentityKey(kind, hash))));
				occasions.add(new Arrival(event, recorded.recordId(), recorded.latest(), keys));
			}
			else if (event.payload() instanceof RecordPairEvent said) {
				occasions.add(new Verdict(event, said));
			}
		}
		return occasions;
	}

	private static Map<IdentifierKind, Sealed> identifiers(RecordedEvent event) {
		Map<IdentifierKind, Sealed> identifiers = new EnumMap<>(IdentifierKind.class);
		if (event.payload() instanceof CustomerRecorded recorded) {
			FIELDS.forEach(
					(kind, field) -> field.of(recorded.personal()).ifPresent((value) -> identifiers.put(kind, value)));
		}
		return identifiers;
	}

}
