package io.tieout.app.process.costing;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.costing.Crossings.Transferred;
import io.tieout.app.process.costing.Crossings.Way;
import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.CostedMovement;
import io.tieout.inventory.ItemCostId;
import io.tieout.inventory.StockEvents;
import io.tieout.inventory.TransferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each item is costed, and what moved before it had a cost; read and written set
 * by set, in the caller's transaction.
 */
final class CostingTable {

	/** As the place that lost goods went to. */
	private static final String LOST = "";

	private final JdbcClient jdbc;

	private final RowWriter rows;

	CostingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * How far items are, those that are known.
	 */
	Map<ItemCostId, Seen> seen(Collection<ItemCostId> items) {
		Map<ItemCostId, Seen> seen = new HashMap<>();
		of(items, "SELECT known.* FROM process.costing_item AS known",
				(row) -> seen.put(item(row), new Seen(row.getLong("position"), row.getBoolean("costed"))));
		return seen;
	}

	/**
	 * What moved of items before they had a cost, summed by place and kind.
	 */
	Map<ItemCostId, List<CostedMovement>> before(Collection<ItemCostId> items) {
		Map<ItemCostId, List<CostedMovement>> before = new HashMap<>();
		of(items, "SELECT known.* FROM process.costing_before AS known",
				(row) -> before.computeIfAbsent(item(row), (item) -> new ArrayList<>()).add(sum(row)));
		before.values().forEach((sums) -> sums.sort(StockChanges.IN_ORDER));
		return before;
	}

	private void of(Collection<ItemCostId> items, String selection, RowCallbackHandler sink) {
		if (!items.isEmpty()) {
			this.jdbc.sql(selection + " JOIN unnest(?, ?) AS wanted (company, sku) USING (company, sku)")
				.param(texts(items, (item) -> item.company().value()))
				.param(texts(items, (item) -> item.sku().value()))
				.query(sink);
		}
	}

	private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
		return rows.stream().map(column).toArray(String[]::new);
	}

	private static ItemCostId item(ResultSet row) throws SQLException {
		return new ItemCostId(new CompanyId(row.getString("company")), new Sku(row.getString("sku")));
	}

	private static CostedMovement sum(ResultSet row) throws SQLException {
		return CostedMovement.of(new StockEvents(row.getLong("from_position"), row.getLong("through_position"), null),
				new LocationId(row.getString("location")), CostKind.valueOf(row.getString("kind")),
				new Quantity(row.getLong("quantity")), new BusinessDate(row.getObject("trading_day", LocalDate.class)));
	}

	/**
	 * Writes what a batch brought.
	 * @param fresh what moved, by item
	 * @param costed the items that have a cost: what moved of the others is kept
	 * @param position position of the batch's last event
	 */
	void write(Map<ItemCostId, List<CostedMovement>> fresh, Set<ItemCostId> costed, long position) {
		Map<Summed, CostedMovement> sums = new LinkedHashMap<>();
		fresh.forEach((item, movements) -> {
			if (!costed.contains(item)) {
				movements.forEach(
						(each) -> sums.merge(new Summed(item, each.location(), each.kind()), each, CostingTable::sum));
			}
		});
		writeSums(sums);
		this.rows.write("""
				INSERT INTO process.costing_item AS known (company, sku, position, costed)
				SELECT * FROM unnest(?, ?, ?::bigint[], ?::boolean[])
				ON CONFLICT (company, sku) DO UPDATE SET position = excluded.position,
					costed = known.costed OR excluded.costed""", fresh.keySet(),
				List.of(ItemCostId::company, ItemCostId::sku, (item) -> position, costed::contains));
		this.rows.write("""
				DELETE FROM process.costing_before AS known USING unnest(?, ?) AS costed (company, sku)
				WHERE known.company = costed.company AND known.sku = costed.sku""",
				fresh.keySet().stream().filter(costed::contains).toList(),
				List.of(ItemCostId::company, ItemCostId::sku));
	}

	private static CostedMovement sum(CostedMovement earlier, CostedMovement later) {
		return CostedMovement.of(earlier.events().and(later.events()), earlier.location(), earlier.kind(),
				earlier.quantity().plus(later.quantity()), later.tradingDay());
	}

	private void writeSums(Map<Summed, CostedMovement> sums) {
		this.rows.write("""
				INSERT INTO process.costing_before AS known (company, sku, location, kind, quantity, from_position,
					through_position, trading_day)
				SELECT * FROM unnest(?, ?, ?, ?, ?::bigint[], ?::bigint[], ?::bigint[], ?::date[])
				ON CONFLICT (company, sku, location, kind) DO UPDATE SET
					quantity = known.quantity + excluded.quantity,
					through_position = excluded.through_position, trading_day = excluded.trading_day""",
				sums.entrySet(),
				List.of((row) -> row.getKey().item().company(), (row) -> row.getKey().item().sku(),
						(row) -> row.getKey().location(), (row) -> row.getKey().kind(),
						(row) -> row.getValue().quantity().micros(), (row) -> row.getValue().events().from(),
						(row) -> row.getValue().events().through(), (row) -> row.getValue().tradingDay()));
	}

	/**
	 * What of transfers was lost or has gone to another company, those that are known.
	 */
	Map<Transferred, SortedMap<Way, Quantity>> crossed(Collection<Transferred> transfers) {
		Map<Transferred, SortedMap<Way, Quantity>> crossed = new HashMap<>();
		if (!transfers.isEmpty()) {
			this.jdbc.sql("""
					SELECT known.* FROM process.costing_transfer AS known
					JOIN unnest(?, ?) AS wanted (transfer, sku) USING (transfer, sku)""")
				.param(texts(transfers, (each) -> each.transfer().value()))
				.param(texts(transfers, (each) -> each.sku().value()))
				.query((RowCallbackHandler) (
						row) -> crossed
							.computeIfAbsent(new Transferred(new TransferId(row.getString("transfer")),
									new Sku(row.getString("sku"))), (transfer) -> new TreeMap<>())
							.put(way(row), new Quantity(row.getLong("quantity"))));
		}
		return crossed;
	}

	private static Way way(ResultSet row) throws SQLException {
		String to = row.getString("to_place");
		return new Way(new LocationId(row.getString("from_place")), to.equals(LOST) ? null : new LocationId(to));
	}

	/**
	 * Notes what of transfers was lost or has gone to another company.
	 * @param crossed every way that is known, with nothing where all has come back
	 */
	void writeCrossed(Map<Transferred, SortedMap<Way, Quantity>> crossed) {
		List<Crossed> ways = crossed.entrySet()
			.stream()
			.flatMap((transfer) -> transfer.getValue()
				.entrySet()
				.stream()
				.map((way) -> new Crossed(transfer.getKey(), way.getKey(), way.getValue())))
			.toList();
		this.rows.write("""
				INSERT INTO process.costing_transfer (transfer, sku, from_place, to_place, quantity)
				SELECT * FROM unnest(?, ?, ?, ?, ?::bigint[])
				ON CONFLICT (transfer, sku, from_place, to_place) DO UPDATE SET quantity = excluded.quantity""", ways,
				List.of((row) -> row.transfer().transfer(), (row) -> row.transfer().sku(), (row) -> row.way().from(),
						(row) -> (row.way().to() != null) ? row.way().to().value() : LOST,
						(row) -> row.quantity().micros()));
	}

	/**
	 * How far an item is.
	 *
	 * @param position position through which its movements are taken
	 * @param costed whether it has a cost, so that its movements are sent there
	 */
	record Seen(long position, boolean costed) {

		/** Nothing is known of it. */
		static final Seen NOTHING = new Seen(0, false);

	}

	/** What of a transfer went a way. */
	private record Crossed(Transferred transfer, Way way, Quantity quantity) {
	}

	/** What is summed together. */
	private record Summed(ItemCostId item, LocationId location, CostKind kind) {
	}

}
