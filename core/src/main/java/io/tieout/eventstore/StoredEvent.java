package io.tieout.eventstore;

import io.tieout.contract.EventContext;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event table as it stands, not yet decoded.
 *
 * @param event the event's own columns
 * @param recordedAtMicros recording time, microseconds since 1970
 */
record StoredEvent(long position, StoredColumns event, long recordedAtMicros, short hashVersion, byte[] hash) {

	/** Columns in the order in which every reader selects them. */
	static final String COLUMNS = String.join(", ",
			List.of("position", "event_id", "aggregate_type", "aggregate_id", "sequence", "type", "revision", "payload",
					"metadata", "occurred_at", "recorded_at", "source_system", "source_ref", "actor", "correlation_id",
					"causation_id", "command_key", "command_hash", "hash_version", "hash"));

	/**
	 * The typed metadata.
	 * @throws UnreadableEventException if a column holds what the store would not write
	 */
	EventContext context() {
		try {
			StoredMetadata further = StoredMetadata.parse(this.event.metadata());
			return new EventContext(HashChain.instant(this.event.occurredAtMicros()), further.tradingDay(), source(),
					this.event.actor(), this.event.correlationId(), this.event.causationId(), this.event.commandKey(),
					this.event.commandHash(), further.traceId());
		}
		catch (RuntimeException ex) {
			throw new UnreadableEventException(this.position, ex);
		}
	}

	private @Nullable SourceRef source() {
		String system = this.event.sourceSystem();
		String reference = this.event.sourceRef();
		return (system != null && reference != null) ? SourceRef.parse(new SourceSystem(system), reference) : null;
	}

	Instant recordedAt() {
		return HashChain.instant(this.recordedAtMicros);
	}

}
