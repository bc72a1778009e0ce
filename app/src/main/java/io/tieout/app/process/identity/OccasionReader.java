package io.tieout.app.process.identity;

import io.tieout.contract.Sealed;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordPairEvent;
import io.tieout.customer.matching.Features;
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
 * Turns events into occasions. Of recorded versions, it opens what is compared, brings
 * each value into its one spelling and hashes identifiers and blocking keys. What was
 * erased is not opened and says nothing any more.
 */
final class OccasionReader {

	private static final Map<IdentifierKind, PersonalField> IDENTIFIERS = Map.of(IdentifierKind.EMAIL,
			PersonalField.EMAIL, IdentifierKind.PHONE, PersonalField.PHONE, IdentifierKind.LOYALTY_ID,
			PersonalField.LOYALTY_ID);

	private final Sealer sealer;

	private final IdentifierHashes identifiers;

	private final BlockingHashes blocks;

	private final FeatureReading features;

	OccasionReader(Sealer sealer, IdentifierHashes identifiers, BlockingHashes blocks, FeatureReading features) {
		this.sealer = sealer;
		this.identifiers = identifiers;
		this.blocks = blocks;
		this.features = features;
	}

	/**
	 * The occasions among these events, in order.
	 */
	List<Occasion> read(List<RecordedEvent> batch) {
		List<Sealed> values = new ArrayList<>();
		batch.forEach((event) -> values.addAll(stated(event).values()));
		Iterator<Optional<String>> opened = this.sealer.openAll(values).iterator();
		List<Occasion> occasions = new ArrayList<>();
		for (RecordedEvent event : batch) {
			if (event.payload() instanceof CustomerRecorded recorded) {
				Map<PersonalField, String> texts = new EnumMap<>(PersonalField.class);
				stated(event).keySet().forEach((field) -> opened.next().ifPresent((text) -> texts.put(field, text)));
				occasions.add(arrival(event, recorded, texts));
			}
			else if (event.payload() instanceof RecordPairEvent said) {
				occasions.add(new Verdict(event, said));
			}
			else if (event.payload() instanceof ErasureRequested requested) {
				occasions.add(Departure.of(event, requested));
			}
			else if (event.payload() instanceof ProcessingRestricted begun) {
				occasions.add(Restraint.of(event, begun));
			}
			else if (event.payload() instanceof RestrictionLifted over) {
				occasions.add(Restraint.of(event, over));
			}
		}
		return occasions;
	}

	private Arrival arrival(RecordedEvent event, CustomerRecorded recorded, Map<PersonalField, String> stated) {
		SourceSystem source = recorded.recordId().source();
		Features described = this.features.of(source, stated);
		return new Arrival(event, false, recorded.recordId(), recorded.latest(), keys(source, stated), described,
				this.blocks.of(described));
	}

	private SortedSet<IdentityKey> keys(SourceSystem source, Map<PersonalField, String> stated) {
		SortedSet<IdentityKey> keys = new TreeSet<>();
		IDENTIFIERS.forEach((kind, field) -> Optional.ofNullable(stated.get(field))
			.flatMap((text) -> this.identifiers.statedBy(source, kind, text))
			.ifPresent((hash) -> keys.add(new IdentityKey(kind, hash))));
		return keys;
	}

	private static Map<PersonalField, Sealed> stated(RecordedEvent event) {
		Map<PersonalField, Sealed> stated = new EnumMap<>(PersonalField.class);
		if (event.payload() instanceof CustomerRecorded recorded) {
			for (PersonalField field : PersonalField.values()) {
				if (FeatureReading.COMPARED.contains(field) || IDENTIFIERS.containsValue(field)) {
					field.of(recorded.personal()).ifPresent((value) -> stated.put(field, value));
				}
			}
		}
		return stated;
	}

}
