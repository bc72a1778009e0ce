package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;

/**
 * What happened on a store's trading day.
 */
public sealed interface StoreDayEvent extends Event {

	/**
	 * The day it is about.
	 */
	StoreDayId storeDay();

	@Override
	default String aggregateId() {
		return storeDay().aggregateId();
	}

	/**
	 * A line of a receipt was recorded.
	 *
	 * @param storeDay the day
	 * @param line the line
	 * @param totals what the day has come to
	 */
	@MessageType(name = "finance.SaleLineRecorded")
	record SaleLineRecorded(StoreDayId storeDay, SaleLine line, StoreDayTotals totals) implements StoreDayEvent {
	}

}
