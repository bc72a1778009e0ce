package io.tieout.app.process.stockreconciliation;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.stockreconciliation.KnownItem.StandingVariance;
import io.tieout.app.process.stockreconciliation.StockChanges.Cost;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.VarianceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of items at places besides their stock: which source tracks them and has
 * stated them, and what they cost. Read and written set by set, in the caller's
 * transaction.
 */
final class ItemTable {

	private static final String KNOWN = """
			SELECT asked.sku, seen.tracked, seen.as_of, cost.amount, cost.currency, variance.status,
				variance.statement, variance.stated_micros, variance.held_micros
			FROM unnest(?::text[]) AS asked (sku)
			LEFT JOIN process.stock_source_item AS seen
				ON seen.location = ? AND seen.sku = asked.sku AND seen.source = ?
			LEFT JOIN process.stock_item_cost AS cost ON cost.sku = asked.sku
			LEFT JOIN process.stock_variance AS variance
				ON variance.location = ? AND variance.sku = asked.sku AND variance.source = ?""";

	private final JdbcClient jdbc;

	private final RowWriter rows;

	ItemTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Writes what a batch brought. Writing it again changes nothing.
	 */
	void write(StockChanges changes) {
		this.rows.write("""
				INSERT INTO process.stock_source_item AS known (location, sku, source, tracked)
				SELECT * FROM unnest(?, ?, ?, ?::boolean[])
				ON CONFLICT (location, sku, source) DO UPDATE SET tracked = true
				WHERE excluded.tracked AND NOT known.tracked""", changes.sourceItems().entrySet(),
				List.of((row) -> row.getKey().position().location(), (row) -> row.getKey().position().sku(),
						(row) -> row.getKey().source(), Map.Entry::getValue));
		this.rows.write("""
				INSERT INTO process.stock_item_cost AS known (sku, amount, currency, occurred_at, position)
				SELECT * FROM unnest(?, ?::numeric[], ?, ?::timestamptz[], ?::bigint[])
				ON CONFLICT (sku) DO UPDATE SET amount = excluded.amount, currency = excluded.currency,
					occurred_at = excluded.occurred_at, position = excluded.position
				WHERE (excluded.occurred_at, excluded.position) > (known.occurred_at, known.position)""",
				changes.costs().values(), List.of(Cost::sku, (row) -> row.unitCost().amount().toPlainString(),
						(row) -> row.unitCost().currency().getCurrencyCode(), Cost::occurredAt, Cost::position));
	}

	/**
	 * Every item that is known at a place.
	 */
	List<Sku> atPlace(LocationId location) {
		return this.jdbc.sql("SELECT DISTINCT sku FROM process.stock_source_item WHERE location = ? ORDER BY sku")
			.param(location.value())
			.query((row, index) -> new Sku(row.getString(1)))
			.list();
	}

	/**
	 * What is known of items, as far as a statement's source and place are concerned.
	 * @return an entry per item
	 */
	Map<Sku, KnownItem> known(StatementHead head, Collection<Sku> items) {
		Map<Sku, KnownItem> known = new HashMap<>();
		String source = head.source().value();
		String location = head.location().value();
		this.jdbc.sql(KNOWN)
			.params(items.stream().map(Sku::value).toArray(String[]::new), location, source, location, source)
			.query((RowCallbackHandler) (row) -> known.put(new Sku(row.getString("sku")), knownItem(row)));
		return known;
	}

	private static KnownItem knownItem(ResultSet row) throws SQLException {
		OffsetDateTime newest = row.getObject("as_of", OffsetDateTime.class);
		String currency = row.getString("currency");
		return new KnownItem(row.getBoolean("tracked"), (newest != null) ? newest.toInstant() : null,
				(currency != null) ? UnitPrice.of(row.getBigDecimal("amount").toPlainString(), currency) : null,
				variance(row));
	}

	private static @Nullable StandingVariance variance(ResultSet row) throws SQLException {
		String status = row.getString("status");
		return (status == null) ? null
				: new StandingVariance(VarianceStatus.valueOf(status), row.getString("statement"),
						new Quantity(row.getLong("stated_micros")), new Quantity(row.getLong("held_micros")));
	}

	/**
	 * Notes that a statement has spoken of items. More than nothing says that its source
	 * tracks them.
	 */
	void stated(StatementHead head, Collection<StatedItem> items) {
		this.rows.write("""
				INSERT INTO process.stock_source_item AS known (location, sku, source, tracked, as_of, statement)
				SELECT * FROM unnest(?, ?, ?, ?::boolean[], ?::timestamptz[], ?)
				ON CONFLICT (location, sku, source) DO UPDATE SET tracked = known.tracked OR excluded.tracked,
					as_of = greatest(known.as_of, excluded.as_of),
					statement = CASE WHEN known.as_of > excluded.as_of THEN known.statement
						ELSE excluded.statement END""", items,
				List.of((row) -> head.location(), StatedItem::sku, (row) -> head.source(),
						(row) -> row.stated() != null && !row.stated().isZero(), (row) -> head.asOf(),
						(row) -> head.statement()));
	}

}
