package io.tieout.projections.stockledger;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.stockledger.LedgerQuestion.Place;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of the ledger.
 */
public final class StockLedgerQueries {

	/** Everything that is known. */
	public static final long BY_NOW = Long.MAX_VALUE;

	private static final String SUMS = """
			coalesce(sum(on_hand) FILTER (WHERE at <= ?), 0) AS on_hand,
			coalesce(sum(reserved) FILTER (WHERE at <= ?), 0) AS reserved,
			coalesce(sum(damaged) FILTER (WHERE at <= ?), 0) AS damaged,
			coalesce(sum(quality_hold) FILTER (WHERE at <= ?), 0) AS quality_hold,
			coalesce(sum(on_hand) FILTER (WHERE at > ?), 0) AS in_flight,
			coalesce(sum(on_hand) FILTER (WHERE at <= ? AND recorded_at > ?), 0) AS late,
			max(entry) AS entry""";

	private static final int INSTANTS_IN_SUMS = 7;

	private final JdbcClient sql;

	private final ViewRows<StockLedgerRow> rows;

	/**
	 * Queries on the live view.
	 */
	public StockLedgerQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new StockLedgerView());
	}

	/**
	 * Entries by business time, each with the balance after it.
	 */
	public List<LedgerLine> lines(LedgerQuestion question) {
		Place begin = begin(question);
		Running running = before(question, begin);
		List<LedgerLine> lines = new ArrayList<>();
		for (StoredRow<StockLedgerRow> stored : page(question, begin)) {
			running = running.plus(stored.row());
			lines.add(new LedgerLine(stored.row(), running.onHand(), running.sellable()));
		}
		return lines;
	}

	private static @Nullable Place begin(LedgerQuestion question) {
		if (question.after() != null) {
			return question.after();
		}
		return (question.from() != null) ? new Place(question.from(), false, 0) : null;
	}

	private List<StoredRow<StockLedgerRow>> page(LedgerQuestion question, @Nullable Place begin) {
		List<Object> parameters = new ArrayList<>(
				List.of(question.position().location().value(), question.position().sku().value(), question.through()));
		StringBuilder condition = new StringBuilder("WHERE location = ? AND sku = ? AND entry <= ?");
		if (begin != null) {
			condition.append(" AND (at, anchor, entry) > (?, ?, ?)");
			parameters.addAll(List.of(time(begin.at()), begin.anchor(), begin.entry()));
		}
		if (question.to() != null) {
			condition.append(" AND at < ?");
			parameters.add(time(question.to()));
		}
		parameters.add(question.limit());
		return this.rows.select(condition + " ORDER BY at, anchor, entry LIMIT ?", parameters.toArray());
	}

	private Running before(LedgerQuestion question, @Nullable Place begin) {
		if (begin == null) {
			return Running.NOTHING;
		}
		return this.sql
			.sql("""
					SELECT coalesce(sum(on_hand), 0), coalesce(sum(on_hand - reserved - damaged - quality_hold), 0)
					FROM read.stock_ledger WHERE location = ? AND sku = ? AND entry <= ? AND (at, anchor, entry) <= (?, ?, ?)""")
			.params(question.position().location().value(), question.position().sku().value(), question.through(),
					time(begin.at()), begin.anchor(), begin.entry())
			.query((row, index) -> new Running(quantity(row, 1), quantity(row, 2)))
			.single();
	}

	/**
	 * What was of items at a place at a business time.
	 * @param asOf what occurred at this very instant is in it
	 * @param through as known at this position of the history, {@link #BY_NOW} for all
	 * @return an entry per item of which something is known
	 */
	public Map<Sku, StockBalance> balances(LocationId location, Collection<Sku> skus, Instant asOf, long through) {
		Map<Sku, StockBalance> balances = new HashMap<>();
		this.sql
			.sql("SELECT sku, " + SUMS
					+ " FROM read.stock_ledger WHERE location = ? AND sku = ANY (?) AND entry <= ? GROUP BY sku")
			.params(parameters(asOf, location.value(), skus.stream().map(Sku::value).toArray(String[]::new), through))
			.query((row) -> {
				balances.put(new Sku(row.getString("sku")), balance(row));
			});
		return balances;
	}

	/**
	 * The entries around a business time: the last until then and the first after it.
	 * @param most how many on either side at most
	 */
	public List<StockLedgerRow> around(StockPositionId position, Instant at, int most) {
		String place = position.location().value();
		String item = position.sku().value();
		List<StockLedgerRow> found = new ArrayList<>();
		this.rows.select(
				"WHERE location = ? AND sku = ? AND at <= ? AND on_hand <> 0 ORDER BY at DESC, anchor DESC, entry DESC"
						+ " LIMIT ?",
				place, item, time(at), most)
			.forEach((stored) -> found.add(0, stored.row()));
		this.rows
			.select("WHERE location = ? AND sku = ? AND at > ? AND on_hand <> 0 ORDER BY at, anchor, entry LIMIT ?",
					place, item, time(at), most)
			.forEach((stored) -> found.add(stored.row()));
		return found;
	}

	private static Object[] parameters(Instant asOf, Object... further) {
		Object[] parameters = new Object[INSTANTS_IN_SUMS + further.length];
		Arrays.fill(parameters, 0, INSTANTS_IN_SUMS, time(asOf));
		System.arraycopy(further, 0, parameters, INSTANTS_IN_SUMS, further.length);
		return parameters;
	}

	private static StockBalance balance(ResultSet row) throws SQLException {
		return new StockBalance(quantity(row, "on_hand"), quantity(row, "reserved"), quantity(row, "damaged"),
				quantity(row, "quality_hold"), quantity(row, "in_flight"), quantity(row, "late"), row.getLong("entry"));
	}

	private static Quantity quantity(ResultSet row, String column) throws SQLException {
		return Quantity.of(row.getBigDecimal(column));
	}

	private static Quantity quantity(ResultSet row, int column) throws SQLException {
		return Quantity.of(row.getBigDecimal(column));
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What was there before the first line of a page.
	 */
	private record Running(Quantity onHand, Quantity sellable) {

		static final Running NOTHING = new Running(Quantity.ZERO, Quantity.ZERO);

		Running plus(StockLedgerRow row) {
			Quantity change = row.onHand().minus(row.reserved()).minus(row.damaged()).minus(row.qualityHold());
			return new Running(this.onHand.plus(row.onHand()), this.sellable.plus(change));
		}

	}

}
