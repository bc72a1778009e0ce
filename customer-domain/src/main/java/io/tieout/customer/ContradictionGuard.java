package io.tieout.customer;

import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Features;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A record that does not say whose it is, such as a telephone number alone, does not make
 * one person of two: groups whose records contradict each other wherever they can be
 * compared are united only by a link between two such records, which has weighed it.
 */
public final class ContradictionGuard implements UnionGuard {

	private final Function<RecordId, Features> features;

	private final Set<RecordPairId> linked = new HashSet<>();

	/**
	 * A guard over these records.
	 * @param features what of each is compared
	 * @param edges every edge that holds; one under review links nothing
	 */
	public ContradictionGuard(Function<RecordId, Features> features, Iterable<Edge> edges) {
		this.features = features;
		for (Edge edge : edges) {
			if (edge.mayUnite()) {
				this.linked.add(new RecordPairId(edge.recordA(), edge.recordB()));
			}
		}
	}

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		boolean contradicted = false;
		for (RecordId one : left) {
			for (RecordId other : right) {
				switch (relation(one, other)) {
					case SUPPORTED -> {
						return Optional.empty();
					}
					case CONTRADICTED -> contradicted = true;
					default -> {
						// says nothing
					}
				}
			}
		}
		return contradicted ? Optional.of(LinkGuard.CONTRADICTION) : Optional.empty();
	}

	private Relation relation(RecordId one, RecordId other) {
		Agreement agreement = Agreement.of(this.features.apply(one), this.features.apply(other));
		if (!agreement.comparesPersons()) {
			return Relation.SILENT;
		}
		boolean contradicted = !agreement.contradictions().levels().isEmpty();
		return (!contradicted || this.linked.contains(new RecordPairId(one, other))) ? Relation.SUPPORTED
				: Relation.CONTRADICTED;
	}

	private enum Relation {

		/** They can be compared, and do not contradict each other or are linked. */
		SUPPORTED,

		/** They contradict each other. */
		CONTRADICTED,

		/** They cannot be compared. */
		SILENT

	}

}
