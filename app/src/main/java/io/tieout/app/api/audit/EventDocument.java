package io.tieout.app.api.audit;

import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the audit interface shows it. Personal values stay sealed.
 *
 * @param position place in the one order of all events
 * @param eventId id of the event
 * @param type logical name, as stored
 * @param revision revision, as stored
 * @param aggregateType kind of aggregate
 * @param aggregateId the aggregate
 * @param sequence place in the aggregate's own history
 * @param occurredAt business time
 * @param tradingDay the day a source record is tied out on
 * @param recordedAt when the store took it
 * @param source source system, if one stated it
 * @param sourceId record in that system
 * @param sourceLine line of that record, absent for the record as a whole
 * @param actor who acted
 * @param correlationId the transaction it belongs to
 * @param causationId the message that caused it, if any
 * @param data the event itself, in today's revision
 */
record EventDocument(long position, UUID eventId, String type, int revision, String aggregateType, String aggregateId,
		long sequence, Instant occurredAt, @Nullable BusinessDate tradingDay, Instant recordedAt,
		@Nullable String source, @Nullable String sourceId, @Nullable Integer sourceLine, String actor,
		String correlationId, @Nullable String causationId, Event data) {

	static EventDocument of(RecordedEvent event) {
		EventContext context = event.context();
		SourceRef source = context.source();
		return new EventDocument(event.position(), event.eventId(), event.type(), event.revision(),
				event.aggregateType(), event.aggregateId(), event.sequence(), context.occurredAt(),
				context.tradingDay(), event.recordedAt(), (source != null) ? source.system().value() : null,
				(source != null) ? source.recordId() : null, (source != null) ? source.lineIfAny() : null,
				context.actor(), context.correlationId(), context.causationId(), event.payload());
	}

}
