package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import java.util.Optional;

/**
 * When goods on hand change their state.
 */
final class StateRules {

	private StateRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, ChangeState change) {
		return objection(position, change).<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> record(position, change));
	}

	/**
	 * The position once it remembers that goods changed their state; its stock on hand is
	 * as before.
	 */
	static StockPosition remembered(StockPosition position, StateChanged change) {
		StockPosition after = position
			.remembering(facts(change.from(), change.to(), change.quantity(), StockFacts.none(change.occurredAt())));
		return (change.voided() != null) ? after.voiding(StatedKind.STATE_CHANGE, change.voided()) : after;
	}

	private static StockFacts facts(StockState from, StockState to, Quantity quantity, StockFacts none) {
		return none.andChange(from, quantity.negated()).andChange(to, quantity);
	}

	private static Decision<StockPositionEvent> record(StockPosition position, ChangeState change) {
		Booking booking = new Booking(position,
				facts(change.from(), change.to(), change.quantity(), StockFacts.none(change.occurredAt())));
		StateChanged changed = new StateChanged(change.position(), change.from(), change.to(), change.quantity(),
				change.reason(), change.document(), change.voided(), change.occurredAt(), booking.after());
		return position.accept(change.occurredAt(),
				booking.events(changed, StockReason.CYCLE_COUNT, change.document()));
	}

	private static Optional<Rejection> objection(StockPosition position, ChangeState change) {
		return Objections.first(() -> somethingChanges(change), () -> somewhereElse(change),
				() -> nothingIsTakenBackTwice(position, change),
				() -> MovementRules.theQuantityIsPlausible(change.quantity()),
				() -> BusinessTime.isOfThisWorld(change.occurredAt()));
	}

	private static Optional<Rejection> somethingChanges(ChangeState change) {
		return Objections.when(!change.quantity().isPositive(), "QUANTITY_NOT_POSITIVE",
				"The quantity that changes its state is above zero.");
	}

	private static Optional<Rejection> nothingIsTakenBackTwice(StockPosition position, ChangeState change) {
		return Objections.when(
				change.voided() != null && position.voided().contains(StatedKind.STATE_CHANGE, change.voided()),
				"STATE_CHANGE_VOIDED_BEFORE", "The change has been taken back already.");
	}

	private static Optional<Rejection> somewhereElse(ChangeState change) {
		return Objections.when(change.from() == change.to(), "STATE_UNCHANGED",
				"Goods change from one state to another.");
	}

}
