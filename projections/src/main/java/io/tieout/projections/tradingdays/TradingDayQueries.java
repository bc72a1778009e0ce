package io.tieout.projections.tradingdays;

import io.tieout.core.BusinessDate;
import io.tieout.projections.support.ViewRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of trading days.
 */
public final class TradingDayQueries {

	private static final String ORDER = " ORDER BY business_date, source, flow";

	private final ViewRows<TradingDayRow> rows;

	/**
	 * Queries on the live view.
	 */
	public TradingDayQueries(JdbcClient sql) {
		this.rows = ViewRows.live(sql, new TradingDaysView());
	}

	/**
	 * One trading day, by source and flow.
	 */
	public List<TradingDayItem> day(BusinessDate date) {
		return items("WHERE business_date = ?" + ORDER, date.value());
	}

	/**
	 * All trading days.
	 */
	public List<TradingDayItem> all() {
		return items(ORDER);
	}

	private List<TradingDayItem> items(String condition, Object... parameters) {
		return this.rows.select(condition, parameters).stream().map(TradingDayItem::of).toList();
	}

}
