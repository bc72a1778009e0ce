package io.tieout.bench.stock;

import java.time.Instant;

/**
 * Stock moved. Field for field the payload of Tieout's own event.
 */
record StockMoved(PositionId position, MovementKind kind, long quantity, long change, String document,
		Instant occurredAt, StockLevels after) {
}
