package io.tieout.customer;

import java.util.OptionalInt;
import java.util.Set;
import java.util.Optional;

/**
 * Two groups of records are not united unless they look like one person on the whole,
 * however strong one pair is: by the mean weight over every pair between them that has
 * enough in common to be compared. A single record may look a little less like the rest,
 * since it has nobody of its own to speak for it.
 */
public final class AverageLinkGuard implements UnionGuard {

	/** So that one pair does not outvote all others. */
	private static final int MOST_MILLIBITS = 20_000;

	private static final int LEAST_MILLIBITS = 0;

	private static final int LEAST_OF_ONE_MILLIBITS = -5_000;

	private final Weights weights;

	/**
	 * A guard over these weights.
	 */
	public AverageLinkGuard(Weights weights) {
		this.weights = weights;
	}

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		if (left.size() == 1 && right.size() == 1) {
			return Optional.empty();
		}
		long least = (left.size() == 1 || right.size() == 1) ? LEAST_OF_ONE_MILLIBITS : LEAST_MILLIBITS;
		long above = 0;
		for (RecordId one : left) {
			for (RecordId other : right) {
				OptionalInt weight = this.weights.of(one, other);
				if (weight.isPresent()) {
					above += Math.max(-MOST_MILLIBITS, Math.min(MOST_MILLIBITS, weight.getAsInt())) - least;
				}
			}
		}
		return (above < 0) ? Optional.of(LinkGuard.AVERAGE_LINK) : Optional.empty();
	}

	/**
	 * How likely two records are one person.
	 */
	@FunctionalInterface
	public interface Weights {

		/**
		 * The weight in thousandths of a bit, the same in either order; empty if they
		 * have too little in common to be compared.
		 */
		OptionalInt of(RecordId one, RecordId other);

	}

}
