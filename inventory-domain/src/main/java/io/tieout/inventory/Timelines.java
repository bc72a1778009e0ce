package io.tieout.inventory;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a position remembers of each of its figures.
 */
record Timelines(Timeline onHand, Timeline damaged, Timeline qualityControl) {

	static final Timelines EMPTY = new Timelines(Timeline.EMPTY, Timeline.EMPTY, Timeline.EMPTY);

	Timeline of(StockAccount account) {
		return switch (account) {
			case ON_HAND -> this.onHand;
			case DAMAGED -> this.damaged;
			case QUALITY_CONTROL -> this.qualityControl;
		};
	}

	Timelines with(StockAccount account, UnaryOperator<Timeline> change) {
		return switch (account) {
			case ON_HAND -> new Timelines(change.apply(this.onHand), this.damaged, this.qualityControl);
			case DAMAGED -> new Timelines(this.onHand, change.apply(this.damaged), this.qualityControl);
			case QUALITY_CONTROL -> new Timelines(this.onHand, this.damaged, change.apply(this.qualityControl));
		};
	}

	Timelines remembering(StockFacts facts) {
		Timelines remembered = this;
		for (StockAccount account : facts.facts().keySet()) {
			remembered = remembered.with(account, (timeline) -> timeline.remembering(facts.of(account)));
		}
		return remembered;
	}

	Timelines since(Instant start, Set<Long> held) {
		return new Timelines(this.onHand.since(start, held), this.damaged.since(start, Set.of()),
				this.qualityControl.since(start, Set.of()));
	}

}
