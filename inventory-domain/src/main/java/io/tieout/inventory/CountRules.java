package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockAnchorEvent.CountSuperseded;
import io.tieout.inventory.StockAnchorEvent.CountVoided;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a count must be like, what it makes of the stock, and what taking it back does.
 */
final class CountRules {

	private CountRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, RecordCount count) {
		return objection(count).<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> record(position, count));
	}

	private static Decision<StockPositionEvent> record(StockPosition position, RecordCount count) {
		if (position.beyondHorizon(count.occurredAt())) {
			return Decision.accepted(new CountSuperseded(count.position(), count.counted(), count.countId(),
					count.source(), count.occurredAt(), position.levels()));
		}
		List<Shift> shifts = new ArrayList<>();
		found(count).forEach((account, found) -> shifts
			.add(Shift.by(position, account, new Anchor(count.occurredAt(), count.source(), found, Quantity.ZERO))));
		return shifting(position, count.position(), count.occurredAt(), shifts,
				(shift, after) -> new Counted(count.position(), shift.account(), shift.anchor().figure(),
						shift.difference(), count.countId(), count.source(), count.occurredAt(), after));
	}

	private static Decision<StockPositionEvent> shifting(StockPosition position, StockPositionId id, Instant at,
			List<Shift> shifts, BiFunction<Shift, StockLevels, StockPositionEvent> event) {
		StockLevels levels = position.levels();
		for (Shift shift : shifts) {
			levels = shift.appliedTo(levels);
		}
		StockLevels after = levels;
		List<StockPositionEvent> events = new ArrayList<>();
		for (Shift shift : shifts) {
			events.add(event.apply(shift, after));
			shift.offset(id, after).ifPresent(events::add);
		}
		return position.accept(at, events);
	}

	private static Map<StockAccount, Quantity> found(RecordCount count) {
		Map<StockAccount, Quantity> found = new EnumMap<>(StockAccount.class);
		found.put(StockAccount.ON_HAND, count.counted());
		if (count.damaged() != null) {
			found.put(StockAccount.DAMAGED, count.damaged());
		}
		if (count.qualityControl() != null) {
			found.put(StockAccount.QUALITY_CONTROL, count.qualityControl());
		}
		return found;
	}

	static Decision<StockPositionEvent> decide(StockPosition position, VoidCount command) {
		List<Shift> shifts = new ArrayList<>();
		for (StockAccount account : StockAccount.values()) {
			position.timeline(account)
				.anchors()
				.of(command.count(), command.occurredAt())
				.ifPresent((anchor) -> shifts.add(Shift.without(position, account, anchor)));
		}
		if (shifts.isEmpty()) {
			return Decision.refused("COUNT_UNKNOWN",
					"No such count holds here: it was never recorded, was voided or superseded, or is too old.");
		}
		return shifting(position, command.position(), command.occurredAt(), shifts,
				(shift, after) -> new CountVoided(command.position(), shift.account(), shift.anchor().figure(),
						shift.difference(), command.count(), command.reason(), shift.anchor().at(), after));
	}

	private static Optional<Rejection> objection(RecordCount count) {
		return Objections.first(() -> aCountIsNotNegative(count),
				() -> MovementRules.theQuantityIsPlausible(count.counted()), () -> aPartIsNotMoreThanTheWhole(count),
				() -> BusinessTime.isOfThisWorld(count.occurredAt()));
	}

	private static Optional<Rejection> aCountIsNotNegative(RecordCount count) {
		return Objections.when(
				count.counted().isNegative() || orZero(count.damaged()).isNegative()
						|| orZero(count.qualityControl()).isNegative(),
				"COUNT_NEGATIVE", "A count finds zero units or more.");
	}

	private static Optional<Rejection> aPartIsNotMoreThanTheWhole(RecordCount count) {
		return Objections.when(
				orZero(count.damaged()).compareTo(count.counted()) > 0
						|| orZero(count.qualityControl()).compareTo(count.counted().minus(orZero(count.damaged()))) > 0,
				"COUNT_EXCEEDED_BY_STATES", "What was found damaged and in quality control is a part of the count.");
	}

	private static Quantity orZero(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity : Quantity.ZERO;
	}

}
