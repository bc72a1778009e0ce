package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records that edges connect, as they stand recorded.
 *
 * @param customers the customer each record belongs to, and each that an edge under
 * review leads to from there; a record that has just arrived belongs to none
 * @param founders the founding record of every customer id, alias or not, that one of
 * these records founded
 * @param links every edge recorded between them and not retracted
 */
public record IdentityComponent(SortedMap<RecordId, CustomerId> customers, Map<CustomerId, RecordId> founders,
		SortedMap<Edge, LinkStatus> links) {

	public IdentityComponent {
		customers = new TreeMap<>(customers);
		founders = Map.copyOf(founders);
		links = new TreeMap<>(links);
	}

}
