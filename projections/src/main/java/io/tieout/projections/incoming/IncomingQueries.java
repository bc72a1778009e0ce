package io.tieout.projections.incoming;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.ViewRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of incoming goods.
 */
public final class IncomingQueries {

	private static final String AWAITED = """
			SELECT location, sku, sum(open) FROM read.incoming
			 WHERE sku = ANY (?) AND open > 0 AND expected_at < ? GROUP BY location, sku""";

	private static final String LISTED = """
			WHERE (?::text IS NULL OR purchase_order = ?) AND (?::text IS NULL OR sku = ?)
			  AND (?::text IS NULL OR location = ?) AND (open > 0 OR NOT ?)
			  AND (purchase_order, sku, location) > (?, ?, ?)
			ORDER BY purchase_order, sku, location LIMIT ?""";

	private final JdbcClient sql;

	private final ViewRows<IncomingRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public IncomingQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new IncomingView());
	}

	/**
	 * How much of some items is still to come before an instant, by item and place.
	 * Orders without a date are not in it.
	 */
	public Map<StockPositionId, Quantity> awaitedBefore(Collection<Sku> items, Instant before) {
		String[] skus = items.stream().map(Sku::value).toArray(String[]::new);
		Map<StockPositionId, Quantity> awaited = new HashMap<>();
		this.sql.sql(AWAITED).params(skus, Timestamp.from(before)).query((row) -> {
			awaited.put(StockPositionId.of(row.getString(1), row.getString(2)), Quantity.of(row.getBigDecimal(3)));
		});
		return awaited;
	}

	/**
	 * A page of what is or was to come, by order, item and place.
	 * @param filter which rows are wanted
	 * @param after last row of the page before, {@code null} for the first
	 * @param limit most rows wanted
	 */
	public List<IncomingItem> list(IncomingFilter filter, @Nullable IncomingPlace after, int limit) {
		IncomingPlace place = (after != null) ? after : new IncomingPlace("", "", "");
		String order = (filter.purchaseOrder() != null) ? filter.purchaseOrder().value() : null;
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		String location = (filter.location() != null) ? filter.location().value() : null;
		return this.rows
			.select(LISTED, order, order, sku, sku, location, location, filter.open(), place.purchaseOrder(),
					place.sku(), place.location(), limit)
			.stream()
			.map(IncomingItem::of)
			.toList();
	}

	/**
	 * Which rows are wanted.
	 *
	 * @param purchaseOrder of one order only
	 * @param sku of one item only
	 * @param location to one place only
	 * @param open only where something is still to come
	 */
	public record IncomingFilter(@Nullable PurchaseOrderId purchaseOrder, @Nullable Sku sku,
			@Nullable LocationId location, boolean open) {
	}

	/**
	 * Where a row stands in the list.
	 *
	 * @param purchaseOrder its order
	 * @param sku its item
	 * @param location its place
	 */
	public record IncomingPlace(String purchaseOrder, String sku, String location) {
	}

}
