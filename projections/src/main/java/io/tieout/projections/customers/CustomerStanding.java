package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import java.util.List;

/**
 * Who a customer is and what was set on it; nothing of what its records hold.
 *
 * @param id the customer's id now
 * @param aliases ids that lead here
 * @param records its records, sorted
 * @param restrictions what keeps rules from linking it, the oldest first
 * @param holds what keeps it from being erased, the oldest first
 */
public record CustomerStanding(CustomerId id, List<CustomerId> aliases, List<RecordId> records,
		List<CustomerBlock> restrictions, List<CustomerBlock> holds) {

	public CustomerStanding {
		aliases = List.copyOf(aliases);
		records = List.copyOf(records);
		restrictions = List.copyOf(restrictions);
		holds = List.copyOf(holds);
	}

}
