package io.tieout.app.process.identity;

import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import java.util.List;

/**
 * What a version of the model would change.
 *
 * @param kind whether customers would be merged or one would come apart
 * @param customers the customers that would become one, or the one that would come apart
 * @param parts the records of each of those customers, or of each part
 */
public record Proposal(Kind kind, List<CustomerId> customers, List<List<RecordId>> parts) {

	public Proposal {
		customers = List.copyOf(customers);
		parts = List.copyOf(parts);
	}

	/**
	 * Which way.
	 */
	public enum Kind {

		/** Customers become one. */
		MERGE,

		/** A customer comes apart. */
		SPLIT

	}

}
