package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.support.LiveTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares a figure of availability with what another view sums up to for the same
 * positions. One view may be further than the other: what the events between the two
 * changed in the figure is reckoned in, so both are compared as of the other view's
 * position, however busy the system is, and nothing has to be waited for.
 *
 * @param figure the column of availability
 * @param view the other view
 * @param totals selects location, sku and {@code total} from its rows, which stand in for
 * {@code %s}
 * @param change what an event changes in the figure
 */
record PositionTotals(String figure, String view, String totals, Change change) {

	private static final String UNEQUAL = """
			SELECT location, sku, coalesce(totals.total, 0), coalesce(stock.%1$s, 0) - coalesce(gap.more, 0)
			  FROM (%2$s) totals
			  FULL JOIN %3$s stock USING (location, sku)
			  LEFT JOIN unnest(?::text[], ?::text[], ?::numeric[]) AS gap(location, sku, more) USING (location, sku)
			 WHERE coalesce(totals.total, 0) <> coalesce(stock.%1$s, 0) - coalesce(gap.more, 0)
			 ORDER BY location, sku LIMIT ?""";

	/**
	 * Hands over every position at which they differ.
	 * @return how many positions there are in availability, and where the other view is
	 */
	Control.Checked compare(Snapshots snapshots, EventReader reader, Violations violations,
			BiConsumer<StockPositionId, Totals> sink) {
		return snapshots.read((sql) -> {
			LiveTable stock = LiveTable.of(sql, "availability");
			LiveTable other = LiveTable.of(sql, this.view);
			Map<StockPositionId, Quantity> gap = gap(reader, stock.position(), other.position(), violations);
			unequal(sql, stock, other, gap, sink);
			long rows = sql.sql("SELECT count(*) FROM " + stock.rows() + " stock").query(Long.class).single();
			return new Control.Checked(rows, other.position());
		});
	}

	/** How much more availability says for being further; less where it is behind. */
	private Map<StockPositionId, Quantity> gap(EventReader reader, long stock, long other, Violations violations) {
		Map<StockPositionId, Quantity> gap = new TreeMap<>(Comparator.naturalOrder());
		reader.read(Math.min(stock, other), Math.max(stock, other), (event) -> {
			violations.goOn();
			this.change.of(event, (position, change) -> gap.merge(position, (stock > other) ? change : change.negated(),
					Quantity::plus));
		});
		return gap;
	}

	private void unequal(JdbcClient sql, LiveTable stock, LiveTable other, Map<StockPositionId, Quantity> gap,
			BiConsumer<StockPositionId, Totals> sink) {
		List<StockPositionId> positions = List.copyOf(gap.keySet());
		sql.sql(UNEQUAL.formatted(this.figure, this.totals.formatted(other.rows()), stock.rows()))
			.param(positions.stream().map((position) -> position.location().value()).toArray(String[]::new))
			.param(positions.stream().map((position) -> position.sku().value()).toArray(String[]::new))
			.param(positions.stream()
				.map((position) -> gap.getOrDefault(position, Quantity.ZERO).toDecimal())
				.toArray(BigDecimal[]::new))
			.param(Violations.MOST + 1)
			.query((row) -> {
				sink.accept(StockPositionId.of(row.getString(1), row.getString(2)),
						new Totals(Quantity.of(row.getBigDecimal(3)), Quantity.of(row.getBigDecimal(4))));
			});
	}

	/**
	 * What the two say of a position.
	 *
	 * @param total the other view's sum
	 * @param held the figure of availability, as of the other view's position
	 */
	record Totals(Quantity total, Quantity held) {
	}

	/**
	 * What an event changes in the figure.
	 */
	@FunctionalInterface
	interface Change {

		/**
		 * Hands over the positions it changes, each with by how much.
		 */
		void of(RecordedEvent event, BiConsumer<StockPositionId, Quantity> sink);

	}

}
