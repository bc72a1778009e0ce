package io.tieout.customer;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What a steward said of two records. What it means for customers is told in their own
 * histories.
 */
public sealed interface RecordPairEvent extends Event {

	/**
	 * The two records.
	 */
	RecordPairId pair();

	@Override
	default String aggregateId() {
		return pair().aggregateId();
	}

	/**
	 * They are one person.
	 *
	 * @param pair the two records
	 * @param reason why, in words
	 * @param by opaque id of who said it
	 * @param at when
	 */
	@MessageType(name = "customer.MustLinkAsserted")
	record MustLinkAsserted(RecordPairId pair, String reason, String by, Instant at) implements RecordPairEvent {
	}

	/**
	 * They are two people.
	 *
	 * @param pair the two records
	 * @param reason why, in words
	 * @param by opaque id of who said it
	 * @param at when
	 */
	@MessageType(name = "customer.CannotLinkAsserted")
	record CannotLinkAsserted(RecordPairId pair, String reason, String by, Instant at) implements RecordPairEvent {
	}

	/**
	 * What was said of them counts no longer.
	 *
	 * @param pair the two records
	 * @param reason why, in words
	 * @param by opaque id of who took it back
	 * @param at when
	 */
	@MessageType(name = "customer.PairWordWithdrawn")
	record PairWordWithdrawn(RecordPairId pair, String reason, String by, Instant at) implements RecordPairEvent {
	}

}
