package io.tieout.customer;

import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.matching.Agreement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Records, customers and edges in the words of the tests.
 */
final class People {

	static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

	private People() {
	}

	static RecordId shop(String hash) {
		return record("shop", hash);
	}

	static RecordId crm(String hash) {
		return record("crm", hash);
	}

	static RecordId record(String source, String hash) {
		return new RecordId(new SourceSystem(source), hash);
	}

	/** A customer id; the lower the number the older. */
	static CustomerId customer(int number) {
		return new CustomerId(new UUID(0x0193_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L));
	}

	static Edge sameEmail(RecordId one, RecordId other) {
		return IdentifierKind.EMAIL.link(one, other, Agreement.NONE).orElseThrow();
	}

	static Edge samePhone(RecordId one, RecordId other) {
		return IdentifierKind.PHONE.link(one, other, Agreement.NONE).orElseThrow();
	}

	static Edge decided(LinkDecision decision, RecordId one, RecordId other) {
		return new Edge(one, other, "by-hand", 0, "steward", decision, Map.of());
	}

	static PersonalData data(PersonalField... fields) {
		Map<PersonalField, Sealed> values = new EnumMap<>(PersonalField.class);
		for (PersonalField field : fields) {
			values.put(field, new Sealed("key", 1, field.boundTo(), "Ym94"));
		}
		return PersonalData.of(values);
	}

}
