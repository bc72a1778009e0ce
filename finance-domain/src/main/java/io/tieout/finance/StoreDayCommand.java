package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * What may be asked of a store's trading day.
 */
public sealed interface StoreDayCommand extends Command {

	/**
	 * The day it is about.
	 */
	StoreDayId storeDay();

	@Override
	default String aggregateId() {
		return storeDay().aggregateId();
	}

	/**
	 * Records a line of a receipt. Amounts are taken as the source gives them. Refused as
	 * {@code CURRENCY_MISMATCH} (a trading day has one currency),
	 * {@code ADJUSTMENT_WITH_AMOUNT} or {@code AMOUNT_OUT_OF_RANGE}.
	 *
	 * @param storeDay the day
	 * @param line the line
	 */
	@MessageType(name = "finance.RecordSaleLine")
	record RecordSaleLine(StoreDayId storeDay, SaleLine line) implements StoreDayCommand {
	}

}
