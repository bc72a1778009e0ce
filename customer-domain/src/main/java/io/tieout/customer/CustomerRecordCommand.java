package io.tieout.customer;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.Map;

/**
 * What can be asked of one source record.
 */
public sealed interface CustomerRecordCommand extends Command {

	/**
	 * The record addressed.
	 */
	RecordId recordId();

	@Override
	default String aggregateId() {
		return recordId().aggregateId();
	}

	/**
	 * Keeps what a source says about a person. The latest version again changes nothing;
	 * one that is older is kept without becoming the latest. Refused as
	 * {@code VERSION_NOT_NUMBERED}, see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}.
	 *
	 * @param recordId the record
	 * @param version the source's version of the record, else its time of the statement
	 * as text
	 * @param effectiveAt since when it holds, by the source
	 * @param personal the sealed values
	 * @param consents what the person agreed to, by purpose; not personal by itself
	 */
	@MessageType(name = "customer.RecordCustomer")
	record RecordCustomer(RecordId recordId, String version, Instant effectiveAt, PersonalData personal,
			Map<String, Boolean> consents) implements CustomerRecordCommand {

		public RecordCustomer {
			consents = Map.copyOf(consents);
		}

	}

}
