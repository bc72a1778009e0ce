package io.tieout.eventstore;

import io.tieout.contract.EventContext;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the store: everything but position, recording time and hash,
 * which the appender gives.
 *
 * @param metadata JSON of what has no column of its own
 * @param commandKey key of the command, only on its first event
 */
record PendingEvent(UUID eventId, String aggregateType, String aggregateId, long sequence, String type, int revision,
		byte[] payload, byte[] metadata, EventContext context, @Nullable String commandKey) implements HashedColumns {

	@Override
	public long occurredAtMicros() {
		return HashChain.micros(this.context.occurredAt());
	}

	@Override
	public @Nullable String commandHash() {
		return (this.commandKey != null) ? Objects.requireNonNullElse(this.context.commandHash(), "") : null;
	}

	@Override
	public @Nullable String sourceSystem() {
		return (this.context.source() != null) ? this.context.source().system().value() : null;
	}

	@Override
	public @Nullable String sourceRef() {
		return (this.context.source() != null) ? this.context.source().recordAndLine() : null;
	}

	@Override
	public String actor() {
		return this.context.actor();
	}

	@Override
	public String correlationId() {
		return this.context.correlationId();
	}

	@Override
	public @Nullable String causationId() {
		return this.context.causationId();
	}

}
