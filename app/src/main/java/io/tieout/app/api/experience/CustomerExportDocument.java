package io.tieout.app.api.experience;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.core.CustomerId;
import io.tieout.projections.customers.CustomerBlock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is held on a person, in the clear.
 *
 * @param customerId the customer's id now
 * @param aliases ids that lead here
 * @param restricted what keeps rules from linking the customer to others
 * @param held what keeps the customer from being erased
 * @param records what each source has stated, in all versions
 * @param links why the records are one person
 */
record CustomerExportDocument(CustomerId customerId, List<CustomerId> aliases, List<CustomerBlock> restricted,
		List<CustomerBlock> held, List<Stated> records, List<LinkDocument> links) {

	/** Says nothing of the person. */
	@Override
	public String toString() {
		return "CustomerExportDocument[" + this.customerId + "]";
	}

	/**
	 * What a source has stated of the person under one of its ids.
	 *
	 * @param record the record
	 * @param versions its versions, in the order in which they became known
	 * @param raw the texts it came in, as the source sent them
	 */
	record Stated(SourceRecord record, List<Version> versions, List<String> raw) {

		/** Says nothing of the person. */
		@Override
		public String toString() {
			return "Stated[" + this.record + "]";
		}

	}

	/**
	 * A version of a record.
	 *
	 * @param version the source's version
	 * @param effectiveAt since when it holds, by the source
	 * @param recordedAt when it became known
	 * @param position position of its event
	 * @param fields the values by field; none once they are erased
	 * @param consents what the person agreed to, by purpose
	 */
	record Version(String version, Instant effectiveAt, Instant recordedAt, long position, Map<String, String> fields,
			Map<String, Boolean> consents) {

		/** Says nothing of the person. */
		@Override
		public String toString() {
			return "Version[" + this.position + "]";
		}

	}

}
