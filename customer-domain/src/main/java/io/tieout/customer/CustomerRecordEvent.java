package io.tieout.customer;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to one source record.
 */
public sealed interface CustomerRecordEvent extends Event {

	/**
	 * The record that changed.
	 */
	RecordId recordId();

	@Override
	default String aggregateId() {
		return recordId().aggregateId();
	}

	/**
	 * A version of the record became known.
	 *
	 * @param recordId the record
	 * @param version the source's version of the record, else its time of the statement
	 * as text
	 * @param effectiveAt since when it holds, by the source
	 * @param latest whether it is now the latest version; a view that shows the present
	 * skips the others
	 * @param personal the sealed values
	 * @param consents what the person agreed to, by purpose
	 */
	@MessageType(name = "customer.CustomerRecorded")
	record CustomerRecorded(RecordId recordId, String version, Instant effectiveAt, boolean latest,
			PersonalData personal, Map<String, Boolean> consents) implements CustomerRecordEvent {

		public CustomerRecorded {
			consents = Map.copyOf(consents);
		}

	}

}
