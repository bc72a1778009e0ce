package io.tieout.projections.tradingdays;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.projections.support.StoredRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What one source sent of one flow for one trading day, for whoever asks.
 *
 * @param date the trading day
 * @param source the source system
 * @param flow what it sends
 * @param received every arrival
 * @param accepted records taken as new facts, each once
 * @param duplicates arrivals of what was known
 * @param parked arrivals that wait in the hospital now
 * @param rejected arrivals that only their sender can mend, and letters that were
 * discarded or superseded
 * @param values what the accepted ones are worth, one amount per currency; none where
 * facts of the flow have no amount
 * @param position position of the last event in it
 */
public record TradingDayItem(BusinessDate date, SourceSystem source, String flow, long received, long accepted,
		long duplicates, long parked, long rejected, List<Money> values, long position) {

	public TradingDayItem {
		values = List.copyOf(values);
	}

	static TradingDayItem of(StoredRow<TradingDayRow> stored) {
		TradingDayRow row = stored.row();
		List<Money> values = new ArrayList<>();
		if (row.value() != null && row.currency() != null) {
			values.add(Money.of(row.value(), Money.currency(row.currency())));
		}
		row.further().forEach((currency, amount) -> values.add(Money.of(amount, Money.currency(currency))));
		return new TradingDayItem(row.businessDate(), row.source(), row.flow(), row.received(), row.accepted(),
				row.duplicates(), row.parked(), row.rejected(), values, stored.position());
	}

}
