package io.tieout.app.api.audit;

import java.util.List;

/**
 * An aggregate's history up to a position, and the state it led to.
 *
 * @param aggregateType kind of aggregate
 * @param aggregateId the aggregate
 * @param asOf position up to which events are counted
 * @param state the state after the last of them
 * @param events the events, in order
 */
record HistoryDocument(String aggregateType, String aggregateId, long asOf, Object state, List<EventDocument> events) {
}
