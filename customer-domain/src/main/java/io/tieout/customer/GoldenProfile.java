package io.tieout.customer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one profile of a customer, as references to the records whose values it shows.
 *
 * @param policyVersion version of the survivorship policy that chose
 * @param fields the golden fields, in the order of {@link PersonalField}
 * @param consents the golden consents, by purpose
 */
public record GoldenProfile(int policyVersion, SortedMap<PersonalField, GoldenField> fields,
		SortedMap<String, GoldenConsent> consents) {

	public GoldenProfile {
		fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
		consents = Collections.unmodifiableSortedMap(new TreeMap<>(consents));
	}

	/**
	 * A golden field.
	 *
	 * @param record the record whose value it shows
	 * @param rule what decided for that record
	 * @param losers the other records that state the field, best first
	 */
	public record GoldenField(RecordId record, SurvivorshipRule rule, List<RecordId> losers) {

		public GoldenField {
			losers = List.copyOf(losers);
		}

	}

	/**
	 * A golden consent: the strictest statement wins.
	 *
	 * @param given whether the person agreed
	 * @param record the record that says so, the most recent of them
	 * @param losers the records that say otherwise
	 */
	public record GoldenConsent(boolean given, RecordId record, List<RecordId> losers) {

		public GoldenConsent {
			losers = List.copyOf(losers);
		}

	}

}
