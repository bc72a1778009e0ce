package io.tieout.projections.tilldays;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.SequenceRange;
import io.tieout.finance.WorkstationId;
import java.util.List;

/**
 * What one till sent of a trading day, and what it did not, for whoever asks.
 *
 * @param store the store
 * @param workstation the till
 * @param businessDate the trading day
 * @param transactions number of transactions received, each under a number of its own
 * @param sales how many of them sold
 * @param returns how many took goods back
 * @param voids how many were broken off
 * @param controls how many were no trade
 * @param expectedFirst the number the day should begin with: the one after the last
 * number of the till's day before; 1 (or 0, if there is one) where its numbers have begun
 * again; the smallest there is on its first day
 * @param last the largest number
 * @param expected how many transactions there should be from the one to the other
 * @param missing the numbers that are not there, as ranges
 * @param position position of the last event in it
 */
public record TillDayItem(LocationId store, WorkstationId workstation, BusinessDate businessDate, long transactions,
		long sales, long returns, long voids, long controls, long expectedFirst, long last, long expected,
		List<SequenceRange> missing, long position) {

	public TillDayItem {
		missing = List.copyOf(missing);
	}

}
