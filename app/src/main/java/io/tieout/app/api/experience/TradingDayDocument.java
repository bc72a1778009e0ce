package io.tieout.app.api.experience;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.projections.tradingdays.TradingDayItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

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
	 * @param parked arrivals that wait in the hospital now
	 * @param rejected arrivals that only their sender can mend, and letters that were
	 * discarded or superseded
	 * @param values what the accepted ones are worth, one amount per currency
	 * @param position position of the last event in it
	 * @param sources where the accepted ones are read, each with its raw record
	 * @param letters where the parked ones are read
	 */
	record Feed(SourceSystem source, String flow, long received, long accepted, long duplicates, long parked,
			long rejected, List<Money> values, long position, String sources, String letters) {

		static Feed of(TradingDayItem item) {
			return new Feed(item.source(), item.flow(), item.received(), item.accepted(), item.duplicates(),
					item.parked(), item.rejected(), item.values(), item.position(),
					"/experience/v1/trading-days/" + item.date() + "/" + encoded(item.source()) + "/" + item.flow()
							+ "/sources",
					"/ops/v1/hospital?date=" + item.date() + "&source=" + encoded(item.source()) + "&flow="
							+ item.flow());
		}

		private static String encoded(SourceSystem source) {
			return UriUtils.encode(source.value(), StandardCharsets.UTF_8);
		}

	}

}
