package io.tieout.app.process.stockreconciliation;

import io.tieout.core.Quantity;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionEvent.Counted;
import io.tieout.inventory.StockPositionEvent.HoldFulfilled;
import io.tieout.inventory.StockPositionEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StatementAccepted;
import java.time.Instant;

/**
 * An event of a stock position, and what it makes of the stock on hand at which business
 * time.
 *
 * @param event the event
 * @param at business time
 * @param change what it changes on hand
 */
public record LedgerLine(RecordedEvent event, Instant at, Quantity change) {

	static LedgerLine of(RecordedEvent event) {
		return new LedgerLine(event, businessTime(event), change((StockPositionEvent) event.payload()));
	}

	/**
	 * Whether it changes anything on hand.
	 */
	boolean isChange() {
		return !this.change.isZero();
	}

	private static Quantity change(StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return moved.change();
		}
		if (event instanceof Counted counted) {
			return counted.difference();
		}
		if (event instanceof StatementAccepted accepted) {
			return accepted.difference();
		}
		if (event instanceof LateMovementOffset offset) {
			return offset.offset();
		}
		return (event instanceof HoldFulfilled fulfilled) ? fulfilled.change() : Quantity.ZERO;
	}

	/**
	 * A fact's own time; an offset takes effect when the count it belongs to was made,
	 * and what is done about holds when it is done.
	 */
	private static Instant businessTime(RecordedEvent event) {
		if (event.payload() instanceof Moved moved) {
			return moved.occurredAt();
		}
		if (event.payload() instanceof Counted counted) {
			return counted.occurredAt();
		}
		if (event.payload() instanceof LateMovementOffset offset) {
			return offset.occurredAt();
		}
		if (event.payload() instanceof StatementAccepted accepted) {
			return accepted.occurredAt();
		}
		return event.context().occurredAt();
	}

}
