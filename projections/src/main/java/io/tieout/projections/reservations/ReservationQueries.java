package io.tieout.projections.reservations;

import io.tieout.core.Quantity;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.ViewRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of reservations.
 */
public final class ReservationQueries {

	private static final String LISTED = """
			WHERE (?::text IS NULL OR order_id = ?) AND (?::text IS NULL OR sku = ?)
			  AND (?::text IS NULL OR location = ?) AND (cardinality(?::text[]) = 0 OR status = ANY (?::text[]))
			  AND (reservation, sku, location) > (?, ?, ?)
			ORDER BY reservation, sku, location LIMIT ?""";

	private static final String UNBALANCED = """
			SELECT location, sku, coalesce(stock.reserved, 0), coalesce(demand.open, 0)
			  FROM read.availability stock
			  FULL JOIN (SELECT sku, location, sum(open) AS open FROM read.reservations
			              WHERE open <> 0 GROUP BY sku, location) demand USING (location, sku)
			 WHERE coalesce(stock.reserved, 0) <> coalesce(demand.open, 0)
			 ORDER BY location, sku LIMIT ?""";

	private final JdbcClient sql;

	private final ViewRows<ReservationRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public ReservationQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new ReservationsView());
	}

	/**
	 * A page of reservations, by reservation, item and place.
	 * @param after last row of the page before, {@code null} for the first
	 * @param limit most rows wanted
	 */
	public List<ReservationItem> list(ReservationFilter filter, @Nullable ReservationPlace after, int limit) {
		ReservationPlace place = (after != null) ? after : new ReservationPlace("", "", "");
		String order = (filter.order() != null) ? filter.order().value() : null;
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		String location = (filter.location() != null) ? filter.location().value() : null;
		String[] statuses = filter.statuses().stream().map(HoldStatus::name).toArray(String[]::new);
		return this.rows
			.select(LISTED, order, order, sku, sku, location, location, statuses, statuses, place.reservation(),
					place.sku(), place.location(), limit)
			.stream()
			.map(ReservationItem::of)
			.toList();
	}

	/**
	 * Where more or less is reserved than reservations ask for: nowhere, when the views
	 * {@code availability} and {@code reservations} are up to the same position. One
	 * statement reads both.
	 * @param limit most positions wanted
	 */
	public List<Unbalanced> unbalanced(int limit) {
		return this.sql.sql(UNBALANCED)
			.param(limit)
			.query((row, index) -> new Unbalanced(StockPositionId.of(row.getString(1), row.getString(2)),
					Quantity.of(row.getBigDecimal(3)), Quantity.of(row.getBigDecimal(4))))
			.list();
	}

	/**
	 * Where a row stands in the list.
	 *
	 * @param reservation its reservation
	 * @param sku its item
	 * @param location its place
	 */
	public record ReservationPlace(String reservation, String sku, String location) {
	}

	/**
	 * A position whose reserved stock is not the open demand.
	 *
	 * @param position the item and the place
	 * @param reserved what is reserved there
	 * @param demand what is left of the reservations there
	 */
	public record Unbalanced(StockPositionId position, Quantity reserved, Quantity demand) {
	}

}
