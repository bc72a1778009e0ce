package io.tieout.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's own columns as they stand in its row.
 */
record StoredColumns(UUID eventId, String aggregateType, String aggregateId, long sequence, String type, int revision,
		byte[] payload, byte[] metadata, long occurredAtMicros, @Nullable String sourceSystem,
		@Nullable String sourceRef, String actor, String correlationId, @Nullable String causationId,
		@Nullable String commandKey, @Nullable String commandHash) implements HashedColumns {
}
