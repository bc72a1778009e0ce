package io.tieout.customer;

import java.util.Optional;
import java.util.Set;

/**
 * Nobody has ever so many records. Where links go on making a group greater, one of them
 * is wrong, and a wrong link between two great groups is the costliest.
 *
 * @param mostRecords most records that become one customer without being asked about
 */
public record ClusterCapGuard(int mostRecords) implements UnionGuard {

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		return (left.size() + right.size() > this.mostRecords) ? Optional.of(LinkGuard.CLUSTER_CAP) : Optional.empty();
	}

}
