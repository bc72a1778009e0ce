package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an anchor makes of a figure: the books have another one from its business time to
 * the next anchor, which keeps its own.
 *
 * @param account the figure
 * @param anchor the anchor
 * @param difference what it adds to the books at its business time
 * @param next the anchor after it, if there is one
 */
record Shift(StockAccount account, Anchor anchor, Quantity difference, @Nullable Anchor next) {

	/**
	 * What an anchor makes of the books that was not there.
	 */
	static Shift by(StockPosition position, StockAccount account, Anchor anchor) {
		Timeline timeline = position.timeline(account);
		Quantity books = timeline.before(anchor, position.levels().figure(account));
		return of(timeline, account, anchor, anchor.figure().minus(books));
	}

	/**
	 * What taking an anchor back makes of the books.
	 */
	static Shift without(StockPosition position, StockAccount account, Anchor anchor) {
		return of(position.timeline(account), account, anchor, anchor.adjustment().negated());
	}

	private static Shift of(Timeline timeline, StockAccount account, Anchor anchor, Quantity difference) {
		return new Shift(account, anchor, difference, timeline.anchors().after(anchor).orElse(null));
	}

	StockLevels appliedTo(StockLevels levels) {
		return (this.next == null) ? levels.changed(this.account, this.difference) : levels;
	}

	/**
	 * What lets the next anchor keep its figure, if anything must.
	 */
	Optional<StockPositionEvent> offset(StockPositionId position, StockLevels after) {
		if (this.next == null || this.difference.isZero()) {
			return Optional.empty();
		}
		return Optional.of(new LateMovementOffset(position, this.account, this.difference.negated(),
				StockReason.CYCLE_COUNT, this.next.source(), null, this.next.at(), after));
	}

}
