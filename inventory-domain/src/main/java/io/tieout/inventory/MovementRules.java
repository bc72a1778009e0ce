package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a movement must be like, and what it makes of the stock.
 */
final class MovementRules {

	/**
	 * Ten times the stock of the largest distribution centres, and far from where sums
	 * overflow.
	 */
	static final Quantity LARGEST = Expansion.MOST_UNITS;

	private MovementRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, RecordMovement movement) {
		return Objections
			.first(() -> objection(movement.kind(), movement.quantity(), movement.state(), movement.occurredAt()),
					() -> aCostIsNotNegative(movement))
			.<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> record(position, movement));
	}

	/**
	 * What a movement lets the position remember: a change by itself, or a claim under
	 * the number of an order or reservation.
	 */
	static StockFacts facts(MovementKind kind, Quantity quantity, @Nullable StockState state,
			@Nullable DocumentRef document, Instant at) {
		if (kind == MovementKind.PICKED) {
			return StockFacts.none(at);
		}
		if (speaksOfOthers(kind, state, document)) {
			Claim claim = (kind == MovementKind.SOLD) ? Claim.SOLD : Claim.SHIPPED;
			return StockFacts.onHand(at, List.of(StockFact.of(at, claim, quantity, document.number())));
		}
		Quantity change = kind.changeOnHand(quantity);
		return StockFacts.onHand(at, List.of(StockFact.change(at, change))).andChange(kind.stateOf(state), change);
	}

	/**
	 * The position once it remembers a movement; its stock on hand is as before.
	 */
	static StockPosition remembered(StockPosition position, Moved moved) {
		return remembered(position, moved.kind(), moved.quantity(), moved.state(), moved.document(),
				moved.occurredAt());
	}

	private static StockPosition remembered(StockPosition position, MovementKind kind, Quantity quantity,
			@Nullable StockState state, @Nullable DocumentRef document, Instant at) {
		StockPosition after = position.remembering(facts(kind, quantity, state, document, at));
		return speaksOfOthers(kind, state, document) ? after.settling(Set.of(document.number())) : after;
	}

	/**
	 * Whether it may tell of the same goods as other facts: sellable goods that left for
	 * a buyer, under a number that all systems share.
	 */
	static boolean speaksOfOthers(MovementKind kind, @Nullable StockState state, @Nullable DocumentRef document) {
		return document != null && document.isShared() && kind.leavesForBuyer()
				&& kind.stateOf(state) == StockState.SELLABLE;
	}

	private static Decision<StockPositionEvent> record(StockPosition position, RecordMovement movement) {
		Booking booking = new Booking(position, facts(movement.kind(), movement.quantity(), movement.state(),
				movement.document(), movement.occurredAt()));
		Quantity reserved = remembered(position, movement.kind(), movement.quantity(), movement.state(),
				movement.document(), movement.occurredAt())
			.levels()
			.reserved();
		StockLevels after = booking.after().withReserved(reserved);
		Moved moved = new Moved(movement.position(), movement.kind(), movement.quantity(), booking.change(),
				after.reservedSince(position.levels()), movement.state(), movement.reason(), movement.unitCost(),
				movement.document(), movement.occurredAt(), after);
		return position.accept(movement.occurredAt(),
				booking.events(moved, label(movement.kind()), movement.document()));
	}

	static StockReason label(MovementKind kind) {
		return kind.leavesForBuyer() ? StockReason.LATE_SALE_OFFSET : StockReason.CYCLE_COUNT;
	}

	static Optional<Rejection> objection(MovementKind kind, Quantity quantity, @Nullable StockState state, Instant at) {
		return Objections.first(() -> theKindGivesTheSign(kind, quantity), () -> anAdjustmentAdjusts(kind, quantity),
				() -> theQuantityIsPlausible(quantity), () -> theStateIsThatOfTheKind(kind, state),
				() -> BusinessTime.isOfThisWorld(at));
	}

	private static Optional<Rejection> theKindGivesTheSign(MovementKind kind, Quantity quantity) {
		return Objections.when(!kind.signed() && !quantity.isPositive(), "QUANTITY_NOT_POSITIVE",
				"The kind of a movement gives its sign; its quantity is above zero. Only ADJUSTED is signed.");
	}

	private static Optional<Rejection> anAdjustmentAdjusts(MovementKind kind, Quantity quantity) {
		return Objections.when(kind.signed() && quantity.isZero(), "ADJUSTMENT_ZERO",
				"An adjustment adds or removes something.");
	}

	static Optional<Rejection> theQuantityIsPlausible(Quantity quantity) {
		boolean plausible = quantity.compareTo(LARGEST) <= 0 && quantity.compareTo(LARGEST.negated()) >= 0;
		return plausible ? Optional.empty() : Optional.of(tooLarge());
	}

	static Rejection tooLarge() {
		return Rejection.of("QUANTITY_TOO_LARGE", "A quantity is at most " + LARGEST + " units.");
	}

	private static Optional<Rejection> theStateIsThatOfTheKind(MovementKind kind, @Nullable StockState state) {
		return Objections.when(state != null && state != StockState.DAMAGED && kind == MovementKind.RETURNED_DAMAGED,
				"STATE_CONFLICTS", "What is returned damaged is damaged; leave the state out, or state RETURNED.");
	}

	private static Optional<Rejection> aCostIsNotNegative(RecordMovement movement) {
		return Objections.when(movement.unitCost() != null && movement.unitCost().isNegative(), "UNIT_COST_NEGATIVE",
				"A unit costs zero or more.");
	}

}
