package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;

/**
 * What happened on a till's trading day.
 */
public sealed interface TillDayEvent extends Event {

	/**
	 * The day it is about.
	 */
	TillDayId tillDay();

	@Override
	default String aggregateId() {
		return tillDay().aggregateId();
	}

	/**
	 * A till made a transaction; the lines of what it sold or took back stand in the
	 * history of the store's day.
	 *
	 * @param tillDay the day
	 * @param transaction the transaction
	 */
	@MessageType(name = "finance.TillTransactionRecorded")
	record TillTransactionRecorded(TillDayId tillDay, TillTransaction transaction) implements TillDayEvent {
	}

}
