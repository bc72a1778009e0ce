package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of a hold: committed, then fulfilled, or given back.
 */
final class HeldStockRules {

	private HeldStockRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, CommitHold commit) {
		Hold hold = position.holds().find(commit.reservation());
		if (hold == null) {
			return unknown();
		}
		if (hold.committed()) {
			return Objects.equals(hold.order(), commit.order()) ? Decision.unchanged() : committed();
		}
		if (hold.overAt(commit.at())) {
			return Decision.refused("HOLD_EXPIRED", "The hold's time is over.");
		}
		StockLevels after = position.committing(hold, commit.order()).levels();
		return position.accept(commit.at(), List.of(new HoldCommitted(commit.position(), hold.reservation(),
				commit.order(), after.reservedSince(position.levels()), commit.at(), after)));
	}

	static Decision<StockPositionEvent> decide(StockPosition position, FulfilHold fulfil) {
		Hold hold = position.holds().find(fulfil.reservation());
		if (hold == null) {
			return Decision.unchanged();
		}
		if (!hold.committed()) {
			return Decision.refused("HOLD_NOT_COMMITTED", "Goods leave for an order: commit the hold first.");
		}
		Optional<Rejection> objection = BusinessTime.isOfThisWorld(fulfil.at());
		return objection.isPresent() ? Decision.refused(objection.get()) : fulfil(position, hold, fulfil);
	}

	private static Decision<StockPositionEvent> fulfil(StockPosition position, Hold hold, FulfilHold fulfil) {
		Booking booking = new Booking(position, StockFacts.onHand(fulfil.at(), hold.fulfilment(fulfil.at())));
		StockLevels after = booking.after().withReserved(position.fulfilling(hold, fulfil.at()).levels().reserved());
		HoldFulfilled fulfilled = new HoldFulfilled(fulfil.position(), hold.reservation(), hold.quantity(),
				booking.change(), after.reservedSince(position.levels()), fulfil.at(), after);
		return position.accept(fulfil.at(),
				booking.events(fulfilled, StockReason.LATE_SALE_OFFSET, DocumentRef.ofOrder(hold.document())));
	}

	static Decision<StockPositionEvent> decide(StockPosition position, ReleaseHold release) {
		Hold hold = position.holds().find(release.reservation());
		if (hold == null) {
			return Decision.unchanged();
		}
		StockLevels after = position.ending(hold).levels();
		return Decision.accepted(new HoldReleased(release.position(), hold.reservation(),
				position.levels().reserved().minus(after.reserved()), release.at(), after));
	}

	static Decision<StockPositionEvent> decide(StockPosition position, ExpireHold expire) {
		Hold hold = position.holds().find(expire.reservation());
		if (hold == null) {
			return Decision.unchanged();
		}
		if (hold.committed()) {
			return committed();
		}
		if (!hold.overAt(expire.at())) {
			return Decision.refused("HOLD_NOT_EXPIRED", "The hold's time is not over yet.");
		}
		return Decision.accepted(expired(position, expire.position(), hold, expire.at()));
	}

	static HoldExpired expired(StockPosition position, StockPositionId id, Hold hold, Instant at) {
		StockLevels after = position.ending(hold).levels();
		return new HoldExpired(id, hold.reservation(), position.levels().reserved().minus(after.reserved()), at, after);
	}

	private static Decision<StockPositionEvent> unknown() {
		return Decision.refused("HOLD_UNKNOWN", "The reservation holds nothing here.");
	}

	private static Decision<StockPositionEvent> committed() {
		return Decision.refused("HOLD_COMMITTED", "The hold belongs to an order already.");
	}

}
