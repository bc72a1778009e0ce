package io.tieout.customer;

import java.util.Optional;
import java.util.Set;

/**
 * A rule that keeps two groups of records from being united, however strong the edge
 * between them. Pure and symmetric, so that the partition does not depend on the order of
 * arrival.
 */
@FunctionalInterface
public interface UnionGuard {

	/**
	 * Why the two groups must not be united; empty if they may.
	 */
	Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right);

	/**
	 * This guard, and where it has no objection another.
	 */
	default UnionGuard and(UnionGuard next) {
		return (left, right) -> refusal(left, right).or(() -> next.refusal(left, right));
	}

}
