package io.tieout.projections.customers;

import io.tieout.contract.Sealed;
import io.tieout.customer.GoldenProfile;
import io.tieout.customer.GoldenProfile.GoldenField;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordFacts;
import io.tieout.customer.RecordId;
import io.tieout.customer.Survivorship;
import io.tieout.projections.customers.CustomerProfile.GoldenValue;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses golden values among a customer's records and opens those, and no others.
 */
final class GoldenProfiles {

	private final Survivorship survivorship;

	private final Sealer sealer;

	GoldenProfiles(Survivorship survivorship, Sealer sealer) {
		this.survivorship = survivorship;
		this.sealer = sealer;
	}

	/** The golden profile of these records, still sealed. */
	GoldenProfile choose(List<CustomerRecordRow> records) {
		List<RecordFacts> facts = records.stream().map(CustomerRecordRow::facts).toList();
		return this.survivorship.profile(facts);
	}

	/** The golden values in the clear, in one round trip for their keys. */
	SortedMap<PersonalField, GoldenValue> open(GoldenProfile profile, List<CustomerRecordRow> records) {
		Map<RecordId, CustomerRecordRow> byId = records.stream()
			.collect(Collectors.toMap(CustomerRecordRow::record, Function.identity()));
		List<PersonalField> fields = new ArrayList<>(profile.fields().keySet());
		List<Sealed> sealed = fields.stream()
			.map((field) -> sealed(field, Objects.requireNonNull(profile.fields().get(field)), byId))
			.toList();
		List<Optional<String>> opened = this.sealer.openAll(sealed);
		SortedMap<PersonalField, GoldenValue> values = new TreeMap<>();
		for (int index = 0; index < fields.size(); index++) {
			GoldenField golden = Objects.requireNonNull(profile.fields().get(fields.get(index)));
			PersonalField field = fields.get(index);
			opened.get(index)
				.ifPresent((text) -> values.put(field,
						new GoldenValue(text, golden.record(), golden.rule(), golden.losers())));
		}
		return values;
	}

	private static Sealed sealed(PersonalField field, GoldenField golden, Map<RecordId, CustomerRecordRow> records) {
		CustomerRecordRow record = Objects.requireNonNull(records.get(golden.record()));
		return field.of(record.personalData()).orElseThrow();
	}

}
