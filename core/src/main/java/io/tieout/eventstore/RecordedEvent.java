package io.tieout.eventstore;

import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as the store holds it, read through today's contracts (upcast to the current
 * revision).
 *
 * @param position place in the one gapless order of all events, from 1
 * @param eventId UUIDv7 of the event
 * @param aggregateType stored name of the aggregate's type
 * @param aggregateId the aggregate
 * @param sequence place in the aggregate's own history, from 0
 * @param type logical name of the event as stored
 * @param revision revision as stored, before upcasting
 * @param payload the event
 * @param context business time, source, actor, correlation
 * @param recordedAt when the store took it, never before its predecessor
 */
public record RecordedEvent(long position, UUID eventId, String aggregateType, String aggregateId, long sequence,
		String type, int revision, Event payload, EventContext context, Instant recordedAt) {
}
