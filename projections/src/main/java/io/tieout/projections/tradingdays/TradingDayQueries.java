package io.tieout.projections.tradingdays;

import io.tieout.core.BusinessDate;
import io.tieout.projections.support.ViewRows;
import io.tieout.reconciliation.FeedId;
import java.util.List;
import java.util.Optional;
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

	/**
	 * Where the accepted facts of a feed lie in history, in order: all that its figures
	 * count, and nothing of it outside. Empty if nothing is known of the feed.
	 */
	public Optional<List<Stretch>> stretches(FeedId feed) {
		return this.rows.find(feed.businessDate().value(), feed.source().value(), feed.flow().value())
			.map((stored) -> stored.row().stretches().all());
	}

	private List<TradingDayItem> items(String condition, Object... parameters) {
		return this.rows.select(condition, parameters).stream().map(TradingDayItem::of).toList();
	}

}
