package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words the tests of a stock position are written in: tea at store 1 on a day in May.
 */
final class Stock {

	static final StockPositionId TEA = StockPositionId.of("STORE-1", "TEA-100");

	private Stock() {
	}

	/** A time of the day, such as {@code 13:30}. */
	static Instant at(String time) {
		return Instant.parse("2026-05-04T" + time + ":00Z");
	}

	static Quantity units(long units) {
		return Quantity.of(units);
	}

	static RecordMovement movement(MovementKind kind, long units, String time) {
		return movement(kind, units, null, time);
	}

	static RecordMovement movement(MovementKind kind, long units, @Nullable String document, String time) {
		return new RecordMovement(TEA, kind, units(units), null, null, order(document), at(time));
	}

	static @Nullable DocumentRef order(@Nullable String number) {
		return (number != null) ? DocumentRef.ofOrder(number) : null;
	}

	static RecordCount count(long counted, String countId, String time) {
		return new RecordCount(TEA, units(counted), countId, SourceRef.of("pos", countId), at(time));
	}

	static Moved moved(RecordMovement movement, long change, StockLevels after) {
		return moved(movement, change, null, after);
	}

	/** A shipment of goods that were reserved. */
	static Moved movedFromHold(RecordMovement movement, long change, StockLevels after) {
		return moved(movement, change, units(change), after);
	}

	private static Moved moved(RecordMovement movement, long change, @Nullable Quantity reserved, StockLevels after) {
		return new Moved(movement.position(), movement.kind(), movement.quantity(), units(change), reserved,
				movement.state(), movement.reason(), movement.unitCost(), movement.document(), movement.occurredAt(),
				after);
	}

	static Counted counted(RecordCount count, long difference, StockLevels after) {
		return new Counted(count.position(), StockAccount.ON_HAND, count.counted(), units(difference), count.countId(),
				count.source(), count.occurredAt(), after);
	}

	static StockLevels sellable(long units) {
		return levels(units, 0, 0);
	}

	static StockLevels levels(long sellable, long reserved, long damaged) {
		return new StockLevels(units(sellable), units(reserved), units(damaged), Quantity.ZERO);
	}

}
