package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.util.Comparator;

/**
 * A figure that holds whatever the books said: a count, or a statement that was accepted.
 * Ordered by business time, at one instant by source id.
 *
 * @param at its business time
 * @param source the record that says so
 * @param figure what was there
 * @param adjustment what it adds to the books, so that they have its figure
 */
record Anchor(Instant at, SourceRef source, Quantity figure, Quantity adjustment) implements Comparable<Anchor> {

	private static final Comparator<Anchor> BY_TIME_AND_SOURCE = Comparator.comparing(Anchor::at)
		.thenComparing((anchor) -> anchor.source.toString());

	/** A source may give a count and a statement one id; they differ in their time. */
	boolean is(SourceRef record, Instant time) {
		return this.source.equals(record) && this.at.equals(time);
	}

	Anchor adjustedBy(Quantity further) {
		return new Anchor(this.at, this.source, this.figure, this.adjustment.plus(further));
	}

	@Override
	public int compareTo(Anchor other) {
		return BY_TIME_AND_SOURCE.compare(this, other);
	}

}
