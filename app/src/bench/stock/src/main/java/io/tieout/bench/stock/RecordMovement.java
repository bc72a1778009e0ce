package io.tieout.bench.stock;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that stock moved.
 */
record RecordMovement(@TargetAggregateIdentifier PositionId position, MovementKind kind, long quantity, String document,
		Instant occurredAt) {
}
