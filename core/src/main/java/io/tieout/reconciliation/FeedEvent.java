package io.tieout.reconciliation;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What happened to a feed.
 */
public sealed interface FeedEvent extends Event {

	/**
	 * The feed it is about.
	 */
	FeedId feed();

	@Override
	default String aggregateId() {
		return feed().aggregateId();
	}

	/**
	 * Records arrived.
	 *
	 * @param feed source, flow and trading day
	 * @param arrived what was counted this time
	 * @param total what has been counted so far
	 * @param at when they arrived
	 */
	@MessageType(name = "reconciliation.ArrivalTallied")
	record ArrivalTallied(FeedId feed, ArrivalCounts arrived, ArrivalCounts total, Instant at) implements FeedEvent {
	}

}
