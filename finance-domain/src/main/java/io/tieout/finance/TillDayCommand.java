package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * What may be asked of a till's trading day.
 */
public sealed interface TillDayCommand extends Command {

	/**
	 * The day it is about.
	 */
	TillDayId tillDay();

	@Override
	default String aggregateId() {
		return tillDay().aggregateId();
	}

	/**
	 * Records that a till made a transaction; what it sold is recorded line by line
	 * besides. Refused as {@code SEQUENCE_REPEATED} if the till has sent another under
	 * this number of this day, {@code CURRENCY_MISMATCH} or {@code AMOUNT_OUT_OF_RANGE}.
	 *
	 * @param tillDay the day
	 * @param transaction the transaction
	 */
	@MessageType(name = "finance.RecordTillTransaction")
	record RecordTillTransaction(TillDayId tillDay, TillTransaction transaction) implements TillDayCommand {
	}

}
