package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionEvent.CountSuperseded;
import io.tieout.inventory.StockPositionEvent.Counted;
import java.util.List;
import java.util.Optional;

/**
 * What a count must be like, and what it makes of the stock.
 */
final class CountRules {

	private CountRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, RecordCount count) {
		return objection(count).<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> record(position, count));
	}

	private static Decision<StockPositionEvent> record(StockPosition position, RecordCount count) {
		if (aLaterCountIsKnown(position, count)) {
			return superseded(position, count, SupersededBy.LATER_COUNT);
		}
		if (position.beyondHorizon(count.occurredAt())) {
			return superseded(position, count, SupersededBy.HORIZON);
		}
		Quantity since = position.recent().changeAfter(count.occurredAt());
		Quantity onHand = count.counted().plus(since);
		Quantity difference = onHand.minus(position.levels().onHand());
		return position.accept(count.occurredAt(), List.of(new Counted(count.position(), count.counted(), difference,
				count.countId(), count.source(), count.occurredAt(), position.levels().withOnHand(onHand))));
	}

	private static boolean aLaterCountIsKnown(StockPosition position, RecordCount count) {
		Anchor anchor = position.anchor();
		return anchor != null && anchor.isLaterThan(count.occurredAt(), count.source());
	}

	private static Decision<StockPositionEvent> superseded(StockPosition position, RecordCount count, SupersededBy by) {
		return Decision.accepted(new CountSuperseded(count.position(), count.counted(), by, count.countId(),
				count.source(), count.occurredAt(), position.levels()));
	}

	private static Optional<Rejection> objection(RecordCount count) {
		return Objections.first(() -> aCountIsNotNegative(count),
				() -> MovementRules.theQuantityIsPlausible(count.counted()),
				() -> BusinessTime.isOfThisWorld(count.occurredAt()));
	}

	private static Optional<Rejection> aCountIsNotNegative(RecordCount count) {
		return Objections.when(count.counted().isNegative(), "COUNT_NEGATIVE", "A count finds zero units or more.");
	}

}
