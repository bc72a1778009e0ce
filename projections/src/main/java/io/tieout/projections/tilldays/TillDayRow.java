package io.tieout.projections.tilldays;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.SequenceRanges;
import io.tieout.finance.TillDayId;
import io.tieout.finance.TillTransaction;
import io.tieout.finance.TillTransactionType;
import io.tieout.finance.WorkstationId;
import io.tieout.projections.support.Json;

/**
 * What one till sent of a trading day.
 *
 * @param store the store
 * @param workstation the till
 * @param businessDate the trading day
 * @param transactions number of transactions, each with a number of its own
 * @param sales how many of them sold
 * @param returns how many took goods back
 * @param voids how many were broken off
 * @param controls how many were no trade
 * @param firstNumber the smallest number
 * @param lastNumber the largest number
 * @param numbers all numbers, as ranges
 */
public record TillDayRow(LocationId store, WorkstationId workstation, BusinessDate businessDate, long transactions,
		long sales, long returns, long voids, long controls, long firstNumber, long lastNumber, Json numbers) {

	static TillDayRow none(TillDayId day) {
		return new TillDayRow(day.store(), day.workstation(), day.date(), 0, 0, 0, 0, 0, 0, 0,
				Json.of(SequenceRanges.NONE));
	}

	TillDayRow with(TillTransaction transaction) {
		SequenceRanges all = this.numbers.as(SequenceRanges.class).with(transaction.sequence());
		TillTransactionType type = transaction.type();
		return new TillDayRow(this.store, this.workstation, this.businessDate, all.count(),
				counted(this.sales, type == TillTransactionType.SALE),
				counted(this.returns, type == TillTransactionType.RETURN),
				counted(this.voids, type == TillTransactionType.VOID),
				counted(this.controls, type == TillTransactionType.CONTROL), all.first(), all.last(), Json.of(all));
	}

	private static long counted(long before, boolean isOne) {
		return isOne ? before + 1 : before;
	}

}
