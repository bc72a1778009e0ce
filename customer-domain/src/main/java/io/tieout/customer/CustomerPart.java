package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.util.List;

/**
 * A part of a customer that was split.
 *
 * @param customer the id the part carries from now on: the one a record of the part
 * founded, the oldest if there are several, else a new one founded by the first record
 * @param records its records, sorted
 * @param aliases the ids that resolve to it from now on, sorted
 */
public record CustomerPart(CustomerId customer, List<RecordId> records, List<CustomerId> aliases) {

	public CustomerPart {
		records = records.stream().sorted().toList();
		aliases = aliases.stream().sorted(CustomerIds.OLDEST_FIRST).toList();
	}

}
