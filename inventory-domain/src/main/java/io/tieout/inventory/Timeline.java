package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is remembered of one figure of a position: the facts that changed it and the
 * anchors that stated it, by business time. The figure at an instant is that of the last
 * anchor until then, plus what changed after it; the figure itself stands in the levels.
 *
 * @param facts what changed
 * @param anchors what was counted or accepted
 */
record Timeline(RecentFacts facts, Anchors anchors) {

	static final Timeline EMPTY = new Timeline(RecentFacts.NONE, Anchors.NONE);

	/**
	 * What further facts of one business time make of the figure.
	 */
	Effect effectOf(Instant at, List<StockFact> added) {
		if (added.isEmpty()) {
			return Effect.NONE;
		}
		SortedMap<Instant, Quantity> changes = this.facts.changesBy(added);
		return Effect.of(at, changes, this.anchors.offsets(changes));
	}

	/**
	 * What the books have just before an anchor.
	 * @param now the figure now
	 */
	Quantity before(Anchor anchor, Quantity now) {
		return now.minus(this.facts.changeAfter(anchor.at())).minus(this.anchors.adjustmentsAfter(anchor));
	}

	Timeline remembering(List<StockFact> added) {
		RecentFacts more = this.facts;
		for (StockFact fact : added) {
			more = more.plus(fact);
		}
		return new Timeline(more, this.anchors);
	}

	Timeline anchored(Anchor anchor) {
		return new Timeline(this.facts, this.anchors.plus(anchor));
	}

	Timeline withoutAnchor(SourceRef source, Instant at) {
		return new Timeline(this.facts, this.anchors.without(source, at));
	}

	Timeline adjusted(SourceRef anchor, Instant at, Quantity by) {
		return new Timeline(this.facts, this.anchors.adjusted(anchor, at, by));
	}

	/**
	 * What must be remembered of the time since an instant.
	 * @param held fingerprints of the numbers of open holds
	 */
	Timeline since(Instant start, Set<Long> held) {
		return new Timeline(this.facts.since(start, held), this.anchors.since(start));
	}

}
