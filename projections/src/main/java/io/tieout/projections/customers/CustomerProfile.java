package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.GoldenProfile.GoldenConsent;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.customer.SurvivorshipRule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A golden profile with its values open. It holds personal data: show it, never log it.
 *
 * @param id the customer's id now; another id that was asked for is among the aliases
 * @param aliases ids that lead here
 * @param fields golden values by field; a value whose key was erased is missing
 * @param policyVersion version of the ranking of sources by which the values were chosen
 * @param consents golden consents by purpose
 * @param records the customer's records
 * @param blocks what keeps the customer from ordering, the oldest first; empty if nothing
 * does
 * @param restrictions what keeps rules from linking the customer, the oldest first
 * @param holds what keeps the customer from being erased, the oldest first
 * @param erasure how far its erasure has come, empty if nobody asked for one; nothing
 * personal is shown then
 * @param position position of the last event in it
 */
public record CustomerProfile(CustomerId id, List<CustomerId> aliases, SortedMap<PersonalField, GoldenValue> fields,
		int policyVersion, Map<String, GoldenConsent> consents, List<RecordId> records, List<CustomerBlock> blocks,
		List<CustomerBlock> restrictions, List<CustomerBlock> holds, Optional<ErasureState> erasure, long position) {

	public CustomerProfile {
		aliases = List.copyOf(aliases);
		fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
		records = List.copyOf(records);
		blocks = List.copyOf(blocks);
		restrictions = List.copyOf(restrictions);
		holds = List.copyOf(holds);
	}

	/**
	 * A golden value and why it is the golden one.
	 *
	 * @param value the value, in the clear
	 * @param record the record it comes from
	 * @param rule what decided for that record
	 * @param losers the other records that state the field
	 */
	public record GoldenValue(String value, RecordId record, SurvivorshipRule rule, List<RecordId> losers) {

		public GoldenValue {
			losers = List.copyOf(losers);
		}

		/**
		 * Says where it comes from, never what it is.
		 */
		@Override
		public String toString() {
			return "GoldenValue[" + this.record + "]";
		}

	}

}
