package io.tieout.projections.shortfalls;

import io.tieout.core.OrderId;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.projections.support.ViewRows;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of shortfalls.
 */
public final class ShortfallQueries {

	private static final String LISTED = """
			WHERE (cardinality(?::text[]) = 0 OR status = ANY (?::text[])) AND (?::text IS NULL OR channel = ?)
			  AND (?::text IS NULL OR EXISTS (SELECT FROM json_array_elements(items) item WHERE item ->> 'sku' = ?))
			  AND (?::timestamptz IS NULL OR opened_at <= ?) AND order_id > ?
			ORDER BY order_id LIMIT ?""";

	private final JdbcClient sql;

	private final ViewRows<ShortfallRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public ShortfallQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new ShortfallsView());
	}

	/**
	 * The shortfall of an order; empty if it never fell short.
	 */
	public Optional<ShortfallItem> find(OrderId order) {
		return this.rows.find(order.value()).map(ShortfallItem::of);
	}

	/**
	 * How many orders wait for goods or for a decision.
	 */
	public long open() {
		return this.sql.sql("SELECT count(*) FROM read.shortfalls WHERE status IN ('OPEN', 'BACKORDERED')")
			.query(Long.class)
			.single();
	}

	/**
	 * A page of shortfalls, by order.
	 * @param after order of the last one of the page before, {@code null} for the first
	 * @param limit most shortfalls wanted
	 */
	public List<ShortfallItem> list(ShortfallFilter filter, @Nullable String after, int limit) {
		String[] statuses = filter.statuses().stream().map(ShortfallStatus::name).toArray(String[]::new);
		String channel = (filter.channel() != null) ? filter.channel().value() : null;
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		OffsetDateTime opened = (filter.openedBefore() != null) ? filter.openedBefore().atOffset(ZoneOffset.UTC) : null;
		return this.rows
			.select(LISTED, statuses, statuses, channel, channel, sku, sku, opened, opened,
					(after != null) ? after : "", limit)
			.stream()
			.map(ShortfallItem::of)
			.toList();
	}

}
