package io.tieout.app.api.experience;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.projections.tradingdays.TradingDayItem;
import java.util.List;

/**
 * A trading day.
 *
 * @param date the day
 * @param feeds what came, by source and flow
 */
record TradingDayDocument(BusinessDate date, List<Feed> feeds) {

	/**
	 * What one source sent of one flow.
	 *
	 * @param source the source system
	 * @param flow what it sends
	 * @param received every arrival
	 * @param accepted records taken as new, each once
	 * @param duplicates arrivals of what was known
	 * @param parked arrivals that waited in the hospital
	 * @param rejected arrivals that were refused
	 * @param values what the accepted ones are worth, one amount per currency
	 * @param position position of the last event in it
	 */
	record Feed(SourceSystem source, String flow, long received, long accepted, long duplicates, long parked,
			long rejected, List<Money> values, long position) {

		static Feed of(TradingDayItem item) {
			return new Feed(item.source(), item.flow(), item.received(), item.accepted(), item.duplicates(),
					item.parked(), item.rejected(), item.values(), item.position());
		}

	}

}
