package io.tieout.app.process.identity;

import io.tieout.core.CustomerId;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What differs between an {@link IdentityGraph} and its tables, row by row.
 *
 * @param customers new holders of records
 * @param founders new customers, with the record that founded them
 * @param statements identifiers that records state, with whether the latest version does
 * @param weakened identifiers that lost their strength
 * @param links edges that stand differently
 * @param retracted edges that are gone
 */
record GraphChanges(Map<RecordId, CustomerId> customers, Map<CustomerId, RecordId> founders,
		Map<Holding, Boolean> statements, Map<IdentityKey, UUID> weakened, Map<Edge, LinkStatus> links,
		Set<Edge> retracted) {

	GraphChanges() {
		this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
	}

	void clear() {
		this.customers.clear();
		this.founders.clear();
		this.statements.clear();
		this.weakened.clear();
		this.links.clear();
		this.retracted.clear();
	}

}
