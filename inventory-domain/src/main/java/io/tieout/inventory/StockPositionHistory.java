package io.tieout.inventory;

import io.tieout.core.ReservationId;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import io.tieout.inventory.StockPositionEvent.StateChanged;

/**
 * What each event leaves behind. The levels are the event's own; beside them a position
 * remembers what the next decision needs.
 */
final class StockPositionHistory {

	private StockPositionHistory() {
	}

	static StockPosition after(StockPosition position, StockPositionEvent event) {
		return remembering(position, event).with(event.after());
	}

	private static StockPosition remembering(StockPosition position, StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return MovementRules.remembered(position, moved);
		}
		if (event instanceof MovementVoided voided) {
			return VoidRules.remembered(position, voided);
		}
		if (event instanceof StateChanged changed) {
			return StateRules.remembered(position, changed);
		}
		return anchoring(position, event);
	}

	private static StockPosition anchoring(StockPosition position, StockPositionEvent event) {
		if (event instanceof LateMovementOffset late) {
			return position.with(late.account(),
					(timeline) -> timeline.adjusted(late.anchor(), late.occurredAt(), late.offset()));
		}
		if (event instanceof Counted counted) {
			return position.anchored(counted.account(),
					new Anchor(counted.occurredAt(), counted.source(), counted.counted(), counted.difference()));
		}
		if (event instanceof StatementAccepted accepted) {
			return position.anchored(StockAccount.ON_HAND,
					new Anchor(accepted.occurredAt(), accepted.statement(), accepted.onHand(), accepted.difference()));
		}
		if (event instanceof CountVoided voided) {
			return position.with(voided.account(),
					(timeline) -> timeline.withoutAnchor(voided.count(), voided.occurredAt()));
		}
		return holding(position, event);
	}

	private static StockPosition holding(StockPosition position, StockPositionEvent event) {
		if (event instanceof Held held) {
			return position.with(position.holds().with(Hold.of(held.reservation(), held.quantity(), held.expiresAt())));
		}
		if (event instanceof HoldCommitted committed) {
			return committed(position, committed);
		}
		if (event instanceof HoldFulfilled fulfilled) {
			return fulfilled(position, fulfilled);
		}
		if (event instanceof HoldReleased released) {
			return ended(position, released.reservation());
		}
		return (event instanceof HoldExpired expired) ? ended(position, expired.reservation()) : position;
	}

	private static StockPosition committed(StockPosition position, HoldCommitted committed) {
		Hold hold = position.holds().find(committed.reservation());
		return (hold == null) ? position : position.committing(hold, committed.order());
	}

	private static StockPosition fulfilled(StockPosition position, HoldFulfilled fulfilled) {
		Hold hold = position.holds().find(fulfilled.reservation());
		return (hold == null) ? position.seen(fulfilled.at()) : position.fulfilling(hold, fulfilled.at());
	}

	private static StockPosition ended(StockPosition position, ReservationId reservation) {
		Hold hold = position.holds().find(reservation);
		return (hold == null) ? position : position.ending(hold);
	}

}
