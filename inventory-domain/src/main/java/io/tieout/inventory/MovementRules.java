package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import java.util.ArrayList;
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
	static final Quantity LARGEST = Quantity.of(1_000_000_000L);

	private MovementRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, RecordMovement movement) {
		return objection(movement).<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> record(position, movement));
	}

	/**
	 * What a movement lets the position remember: a change by itself, or a claim under
	 * the number of an order or reservation.
	 */
	static List<StockFact> facts(MovementKind kind, Quantity quantity, @Nullable DocumentRef document, Instant at) {
		if (kind == MovementKind.PICKED) {
			return List.of();
		}
		if (speaksOfOthers(kind, document)) {
			Claim claim = (kind == MovementKind.SOLD) ? Claim.SOLD : Claim.SHIPPED;
			return List.of(StockFact.of(at, claim, quantity, document.number()));
		}
		return List.of(StockFact.change(at, kind.changeOnHand(quantity)));
	}

	/**
	 * The position once it remembers a movement; its stock on hand is as before.
	 */
	static StockPosition remembered(StockPosition position, MovementKind kind, Quantity quantity,
			@Nullable DocumentRef document, Instant at) {
		StockPosition after = position.seen(at).remembering(facts(kind, quantity, document, at));
		return speaksOfOthers(kind, document) ? after.settling(Set.of(document.number())) : after;
	}

	private static boolean speaksOfOthers(MovementKind kind, @Nullable DocumentRef document) {
		return document != null && document.isShared() && kind.leavesForBuyer();
	}

	private static Decision<StockPositionEvent> record(StockPosition position, RecordMovement movement) {
		Effect effect = position
			.effectOf(facts(movement.kind(), movement.quantity(), movement.document(), movement.occurredAt()));
		StockLevels after = levels(position, movement).withOnHand(position.levels().onHand().plus(effect.changeNow()));
		List<StockPositionEvent> events = new ArrayList<>();
		events.add(new Moved(movement.position(), movement.kind(), movement.quantity(), effect.change(),
				movement.reason(), movement.unitCost(), movement.document(), movement.occurredAt(), after));
		Anchor anchor = position.anchor();
		if (anchor != null && !effect.offset().isZero()) {
			events.add(new LateMovementOffset(movement.position(), effect.offset(), label(movement.kind()),
					anchor.countId(), movement.document(), anchor.at(), after));
		}
		return position.accept(movement.occurredAt(), events);
	}

	private static StockLevels levels(StockPosition position, RecordMovement movement) {
		if (movement.kind() == MovementKind.RETURNED_DAMAGED) {
			return position.levels().damaging(movement.quantity());
		}
		return remembered(position, movement.kind(), movement.quantity(), movement.document(), movement.occurredAt())
			.levels();
	}

	private static StockReason label(MovementKind kind) {
		return kind.leavesForBuyer() ? StockReason.LATE_SALE_OFFSET : StockReason.CYCLE_COUNT;
	}

	private static Optional<Rejection> objection(RecordMovement movement) {
		return Objections.first(() -> theKindGivesTheSign(movement), () -> anAdjustmentAdjusts(movement),
				() -> theQuantityIsPlausible(movement.quantity()), () -> aCostIsNotNegative(movement),
				() -> BusinessTime.isOfThisWorld(movement.occurredAt()));
	}

	private static Optional<Rejection> theKindGivesTheSign(RecordMovement movement) {
		return Objections.when(!movement.kind().signed() && !movement.quantity().isPositive(), "QUANTITY_NOT_POSITIVE",
				"The kind of a movement gives its sign; its quantity is above zero. Only ADJUSTED is signed.");
	}

	private static Optional<Rejection> anAdjustmentAdjusts(RecordMovement movement) {
		return Objections.when(movement.kind().signed() && movement.quantity().isZero(), "ADJUSTMENT_ZERO",
				"An adjustment adds or removes something.");
	}

	static Optional<Rejection> theQuantityIsPlausible(Quantity quantity) {
		boolean plausible = quantity.compareTo(LARGEST) <= 0 && quantity.compareTo(LARGEST.negated()) >= 0;
		return plausible ? Optional.empty() : Optional.of(tooLarge());
	}

	static Rejection tooLarge() {
		return Rejection.of("QUANTITY_TOO_LARGE", "A quantity is at most " + LARGEST + " units.");
	}

	private static Optional<Rejection> aCostIsNotNegative(RecordMovement movement) {
		return Objections.when(movement.unitCost() != null && movement.unitCost().isNegative(), "UNIT_COST_NEGATIVE",
				"A unit costs zero or more.");
	}

}
