package io.tieout.projections.tradingdays;

import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.projections.support.Json;
import io.tieout.reconciliation.ArrivalCounts;
import io.tieout.reconciliation.FeedId;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What one source sent of one flow for one trading day.
 *
 * @param businessDate the trading day
 * @param source the source system
 * @param flow what it sends
 * @param received every arrival, repeated ones too
 * @param duplicates arrivals of what was known
 * @param parked arrivals that wait in the hospital now
 * @param rejected arrivals that only their sender can mend, and letters that were
 * discarded or superseded
 * @param accepted records taken as new facts, each once
 * @param value what they are worth, in the currency that came first; absent where facts
 * of the flow have no amount
 * @param currency that currency
 * @param furtherValues amounts in other currencies, by code; usually absent
 * @param acceptedFrom position where the last stretch of accepted facts begins; absent
 * before the first
 * @param acceptedThrough position of the last accepted fact
 * @param acceptedEarlier first and last positions of the stretches before; usually absent
 */
public record TradingDayRow(BusinessDate businessDate, SourceSystem source, String flow, long received, long duplicates,
		long parked, long rejected, long accepted, @Nullable BigDecimal value, @Nullable String currency,
		@Nullable Json furtherValues, @Nullable Long acceptedFrom, @Nullable Long acceptedThrough,
		@Nullable Json acceptedEarlier) {

	private static final TypeReference<TreeMap<String, BigDecimal>> AMOUNTS = new TypeReference<>() {
	};

	static TradingDayRow none(FeedId feed) {
		return new TradingDayRow(feed.businessDate(), feed.source(), feed.flow().value(), 0, 0, 0, 0, 0, null, null,
				null, null, null, null);
	}

	TradingDayRow arrived(ArrivalCounts total) {
		return new TradingDayRow(this.businessDate, this.source, this.flow, total.received(), total.duplicates(),
				total.parked(), total.rejected(), this.accepted, this.value, this.currency, this.furtherValues,
				this.acceptedFrom, this.acceptedThrough, this.acceptedEarlier);
	}

	TradingDayRow accepted(@Nullable Money worth, long position) {
		TradingDayRow row = (worth != null) ? worth(worth) : this;
		Stretches lie = stretches().and(position);
		return new TradingDayRow(row.businessDate, row.source, row.flow, row.received, row.duplicates, row.parked,
				row.rejected, row.accepted + 1, row.value, row.currency, row.furtherValues, lie.from(), lie.through(),
				lie.earlier());
	}

	Stretches stretches() {
		return new Stretches(this.acceptedFrom, this.acceptedThrough, this.acceptedEarlier);
	}

	private TradingDayRow worth(Money amount) {
		String code = amount.currency().getCurrencyCode();
		if (this.value == null || this.currency == null) {
			return with(amount.toDecimal(), code, null);
		}
		if (this.currency.equals(code)) {
			return with(this.value.add(amount.toDecimal()), code, this.furtherValues);
		}
		SortedMap<String, BigDecimal> further = further();
		further.merge(code, amount.toDecimal(), BigDecimal::add);
		return with(this.value, this.currency, Json.of(further));
	}

	SortedMap<String, BigDecimal> further() {
		return (this.furtherValues != null) ? this.furtherValues.as(AMOUNTS) : new TreeMap<>();
	}

	private TradingDayRow with(BigDecimal newValue, String newCurrency, @Nullable Json newFurtherValues) {
		return new TradingDayRow(this.businessDate, this.source, this.flow, this.received, this.duplicates, this.parked,
				this.rejected, this.accepted, newValue, newCurrency, newFurtherValues, this.acceptedFrom,
				this.acceptedThrough, this.acceptedEarlier);
	}

}
