package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record whose processing is restricted stays with the customer that holds it, and no
 * rule unites it with a record of anybody else.
 */
public final class RestrictionGuard implements UnionGuard {

	private final Set<RecordId> restricted;

	private final Map<RecordId, CustomerId> holders;

	/**
	 * A guard over these records.
	 * @param restricted those whose processing is restricted
	 * @param holders who holds each record now; one that has just come is held by nobody
	 */
	public RestrictionGuard(Set<RecordId> restricted, Map<RecordId, CustomerId> holders) {
		this.restricted = Set.copyOf(restricted);
		this.holders = Map.copyOf(holders);
	}

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		if (this.restricted.isEmpty()) {
			return Optional.empty();
		}
		Set<RecordId> both = Stream.concat(left.stream(), right.stream()).collect(Collectors.toSet());
		boolean free = both.stream().noneMatch(this.restricted::contains);
		return (free || areOfOne(both)) ? Optional.empty() : Optional.of(LinkGuard.RESTRICTED);
	}

	private boolean areOfOne(Set<RecordId> records) {
		return this.holders.keySet().containsAll(records)
				&& records.stream().map(this.holders::get).distinct().count() == 1;
	}

}
