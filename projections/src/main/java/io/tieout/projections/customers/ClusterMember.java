package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;

/**
 * A source record and whose it is, as for a file of clusters. It holds personal data: the
 * source's own id may identify a person.
 *
 * @param source the source system
 * @param sourceId the record's id there, in the clear
 * @param customerId the customer
 */
public record ClusterMember(SourceSystem source, String sourceId, CustomerId customerId) {

	/**
	 * Never says who.
	 */
	@Override
	public String toString() {
		return "ClusterMember[" + this.source + "]";
	}

}
