package io.tieout.customer;

import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What survivorship knows of a record: when it was stated and which fields it has, never
 * a value.
 *
 * @param recordId the record
 * @param effectiveAt since when its latest version holds, by its source
 * @param present the fields it states
 * @param consents what the person agreed to there, by purpose
 */
public record RecordFacts(RecordId recordId, Instant effectiveAt, Set<PersonalField> present,
		Map<String, Boolean> consents) {

	public RecordFacts {
		present = Set.copyOf(present);
		consents = Map.copyOf(consents);
	}

	/**
	 * The facts of a recorded version.
	 */
	public static RecordFacts of(CustomerRecorded event) {
		return new RecordFacts(event.recordId(), event.effectiveAt(), event.personal().present(), event.consents());
	}

	/**
	 * How many fields of a group it states.
	 */
	int completeness(FieldGroup group) {
		return (int) this.present.stream().filter((field) -> field.group() == group).count();
	}

}
