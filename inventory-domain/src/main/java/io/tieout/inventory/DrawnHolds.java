package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldDrawn;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of each hold what a decision leaves of it, where the decision's own events do not:
 * what a shipment takes depends on all facts of its number, so that nobody but the
 * position could tell.
 */
final class DrawnHolds {

	private DrawnHolds() {
	}

	static Decision<StockPositionEvent> told(StockPosition position, Decision<StockPositionEvent> decision) {
		if (!(decision instanceof Decision.Accepted) || position.holds().holds().isEmpty()
				|| decision.events().stream().noneMatch((event) -> mayDraw(position, event))) {
			return decision;
		}
		StockPosition after = position;
		for (StockPositionEvent event : decision.events()) {
			after = StockPositionHistory.after(after, event);
		}
		List<StockPositionEvent> events = new ArrayList<>(decision.events());
		StockPositionEvent own = events.get(0);
		StockLevels levels = events.get(events.size() - 1).after();
		for (Hold hold : after.holds().holds()) {
			Hold before = position.holds().find(hold.reservation());
			if (before != null && !before.left().equals(hold.left())) {
				events.add(new HoldDrawn(own.position(), hold.reservation(), hold.left(), own.entry().at(), levels));
			}
		}
		return Decision.accepted(events);
	}

	private static boolean mayDraw(StockPosition position, StockPositionEvent event) {
		if (event instanceof Moved moved) {
			return MovementRules.speaksOfOthers(moved.kind(), moved.state(), moved.document());
		}
		if (event instanceof MovementVoided voided) {
			return MovementRules.speaksOfOthers(voided.kind(), voided.state(), voided.document());
		}
		if (event instanceof HoldReleased released) {
			return begun(position.holds().find(released.reservation()));
		}
		if (event instanceof HoldExpired expired) {
			return begun(position.holds().find(expired.reservation()));
		}
		return event instanceof HoldCommitted || event instanceof HoldFulfilled;
	}

	private static boolean begun(@Nullable Hold hold) {
		return hold != null && hold.begun();
	}

}
