package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The anchors of one figure.
 *
 * @param anchors in their order
 */
record Anchors(List<Anchor> anchors) {

	static final Anchors NONE = new Anchors(List.of());

	Anchors {
		anchors = List.copyOf(anchors);
	}

	Optional<Anchor> of(SourceRef source, Instant at) {
		return this.anchors.stream().filter((anchor) -> anchor.is(source, at)).findFirst();
	}

	/**
	 * The first anchor after another.
	 */
	Optional<Anchor> after(Anchor other) {
		return later(other).findFirst();
	}

	/**
	 * What all anchors after another add to the books.
	 */
	Quantity adjustmentsAfter(Anchor other) {
		return later(other).map(Anchor::adjustment).reduce(Quantity.ZERO, Quantity::plus);
	}

	private Stream<Anchor> later(Anchor other) {
		return this.anchors.stream().filter((anchor) -> anchor.compareTo(other) > 0);
	}

	/**
	 * What makes changes good that anchors had seen: each anchor keeps its figure, so it
	 * takes back what changed since the anchor before it, up to its own instant.
	 * @param changes by business time
	 */
	List<Offset> offsets(SortedMap<Instant, Quantity> changes) {
		if (this.anchors.isEmpty()) {
			return List.of();
		}
		List<Offset> offsets = new ArrayList<>();
		Quantity seen = Quantity.ZERO;
		for (Anchor anchor : this.anchors) {
			Quantity until = sumUntil(changes, anchor.at());
			if (!until.equals(seen)) {
				offsets.add(new Offset(anchor, seen.minus(until)));
				seen = until;
			}
		}
		return offsets;
	}

	private static Quantity sumUntil(SortedMap<Instant, Quantity> changes, Instant at) {
		Quantity sum = Quantity.ZERO;
		for (Map.Entry<Instant, Quantity> change : changes.entrySet()) {
			sum = change.getKey().isAfter(at) ? sum : sum.plus(change.getValue());
		}
		return sum;
	}

	/**
	 * With one more anchor; one of the same record and time gives way to it.
	 */
	Anchors plus(Anchor anchor) {
		Anchor standing = of(anchor.source(), anchor.at()).map((before) -> anchor.adjustedBy(before.adjustment()))
			.orElse(anchor);
		Anchors others = without(anchor.source(), anchor.at());
		return new Anchors(Stream.concat(others.anchors.stream(), Stream.of(standing)).sorted().toList());
	}

	Anchors without(SourceRef source, Instant at) {
		return only((anchor) -> !anchor.is(source, at));
	}

	Anchors adjusted(SourceRef source, Instant at, Quantity by) {
		UnaryOperator<Anchor> adjust = (anchor) -> anchor.is(source, at) ? anchor.adjustedBy(by) : anchor;
		return new Anchors(this.anchors.stream().map(adjust).toList());
	}

	/**
	 * Those since an instant, and the last before it: what became known of older times,
	 * it had seen.
	 */
	Anchors since(Instant start) {
		List<Anchor> older = this.anchors.stream().filter((anchor) -> anchor.at().isBefore(start)).toList();
		return (older.size() < 2) ? this
				: only((anchor) -> !anchor.at().isBefore(start) || anchor.equals(older.get(older.size() - 1)));
	}

	private Anchors only(Predicate<Anchor> condition) {
		return new Anchors(this.anchors.stream().filter(condition).toList());
	}

	/**
	 * What an anchor adds to the books to make good what it had seen.
	 */
	record Offset(Anchor anchor, Quantity quantity) {
	}

}
