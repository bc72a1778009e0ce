package io.tieout.app.process.identity;

import io.tieout.core.CustomerId;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What differs between an {@link IdentityGraph} and its tables, row by row.
 *
 * @param customers new holders of records
 * @param founders new customers, with the record that founded them
 * @param statements identifiers that records state, with whether the latest version does
 * @param weakened identifiers that lost their strength
 * @param numbers records that are new here, with their numbers
 * @param described what of a record's latest version is compared
 * @param blocks records that have had a blocking key, with whether the latest version has
 * @param dropped blocking keys that too many have
 * @param links edges that stand differently
 * @param retracted edges that are gone
 * @param restricted records of which it changed whether rules may link them
 * @param departed records that were erased: all they stated is gone
 */
record GraphChanges(Map<RecordId, CustomerId> customers, Map<CustomerId, RecordId> founders,
		Map<Holding, Boolean> statements, Map<IdentityKey, UUID> weakened, Map<RecordId, Long> numbers,
		Map<RecordId, Features> described, SortedMap<Long, Map<RecordId, Boolean>> blocks, Map<Long, UUID> dropped,
		Map<Edge, LinkStatus> links, Set<Edge> retracted, Map<RecordId, Boolean> restricted, Set<RecordId> departed) {

	GraphChanges() {
		this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
				new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashSet<>());
	}

	void clear() {
		this.customers.clear();
		this.founders.clear();
		this.statements.clear();
		this.weakened.clear();
		this.numbers.clear();
		this.described.clear();
		this.blocks.clear();
		this.dropped.clear();
		this.links.clear();
		this.retracted.clear();
		this.restricted.clear();
		this.departed.clear();
	}

}
