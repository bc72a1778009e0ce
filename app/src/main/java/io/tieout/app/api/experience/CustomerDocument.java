package io.tieout.app.api.experience;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.core.CustomerId;
import io.tieout.customer.SurvivorshipRule;
import io.tieout.projections.customers.CustomerBlock;
import io.tieout.projections.customers.CustomerProfile;
import io.tieout.projections.customers.ErasureState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's golden profile, in the clear.
 *
 * @param customerId the customer's id now
 * @param aliases ids that lead here
 * @param fields golden values by field, with where each comes from
 * @param policyVersion version of the ranking of sources by which the values were chosen
 * @param consents golden consents by purpose
 * @param records the source records that are this person
 * @param blocked what keeps the customer from ordering, the oldest first; empty if
 * nothing does
 * @param restricted what keeps rules from linking the customer to others; empty if
 * nothing does
 * @param held what keeps the customer from being erased; empty if nothing does
 * @param erasure how far its erasure has come; absent if nobody asked for one
 * @param position position of the last event in it
 */
record CustomerDocument(CustomerId customerId, List<CustomerId> aliases, Map<String, Value> fields, int policyVersion,
		Map<String, Consent> consents, List<SourceRecord> records, List<CustomerBlock> blocked,
		List<CustomerBlock> restricted, List<CustomerBlock> held, @Nullable ErasureState erasure, long position) {

	/**
	 * A golden value.
	 *
	 * @param value the value
	 * @param from the record that gave it
	 * @param rule what decided for that record
	 * @param losers the other records that state the field
	 */
	record Value(String value, SourceRecord from, SurvivorshipRule rule, List<SourceRecord> losers) {

		/** Says where it comes from, never what it is. */
		@Override
		public String toString() {
			return "Value[" + this.from + "]";
		}

	}

	/**
	 * A golden consent: the strictest statement.
	 *
	 * @param given whether the person agreed
	 * @param from the record that says so
	 */
	record Consent(boolean given, SourceRecord from) {
	}

	static CustomerDocument of(CustomerProfile profile) {
		Map<String, Value> fields = new LinkedHashMap<>();
		profile.fields()
			.forEach((field, golden) -> fields.put(field.fieldName(),
					new Value(golden.value(), SourceRecord.of(golden.record()), golden.rule(),
							golden.losers().stream().map(SourceRecord::of).toList())));
		Map<String, Consent> consents = new LinkedHashMap<>();
		profile.consents()
			.forEach((purpose, golden) -> consents.put(purpose,
					new Consent(golden.given(), SourceRecord.of(golden.record()))));
		return new CustomerDocument(profile.id(), profile.aliases(), fields, profile.policyVersion(), consents,
				profile.records().stream().map(SourceRecord::of).toList(), profile.blocks(), profile.restrictions(),
				profile.holds(), profile.erasure().orElse(null), profile.position());
	}

}
