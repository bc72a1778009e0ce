package io.tieout.inventory;

import io.tieout.core.ReservationId;
import io.tieout.inventory.StockPositionEvent.Counted;
import io.tieout.inventory.StockPositionEvent.Held;
import io.tieout.inventory.StockPositionEvent.HoldCommitted;
import io.tieout.inventory.StockPositionEvent.HoldExpired;
import io.tieout.inventory.StockPositionEvent.HoldFulfilled;
import io.tieout.inventory.StockPositionEvent.HoldReleased;
import io.tieout.inventory.StockPositionEvent.Moved;

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
			return moved(position, moved);
		}
		if (event instanceof Counted counted) {
			return position.anchoredAt(new Anchor(counted.occurredAt(), counted.countId(), counted.source()));
		}
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
		if (event instanceof HoldExpired expired) {
			return ended(position, expired.reservation());
		}
		return position;
	}

	private static StockPosition moved(StockPosition position, Moved moved) {
		return MovementRules.remembered(position, moved.kind(), moved.quantity(), moved.document(), moved.occurredAt());
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
