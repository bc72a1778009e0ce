package io.tieout.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's own columns, as they stand or will stand in its row: what the hash chain
 * covers besides position and recording time. Nothing here is parsed, so that a text that
 * would read the same after trimming still hashes differently.
 */
sealed interface HashedColumns permits PendingEvent, StoredColumns {

	UUID eventId();

	String aggregateType();

	String aggregateId();

	long sequence();

	String type();

	int revision();

	byte[] payload();

	byte[] metadata();

	/** Microseconds since 1970. */
	long occurredAtMicros();

	@Nullable String sourceSystem();

	@Nullable String sourceRef();

	String actor();

	String correlationId();

	@Nullable String causationId();

	@Nullable String commandKey();

	@Nullable String commandHash();

}
