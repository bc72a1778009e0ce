package io.tieout.app.process.allocation;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.allocation.DueOrder.Cause;
import io.tieout.core.OrderId;
import io.tieout.core.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which orders are to be looked at, and which wait for goods, in tables; read and written
 * in the caller's transaction.
 */
final class AllocationTable {

	private final JdbcClient jdbc;

	private final RowWriter rows;

	AllocationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Orders are to be looked at.
	 */
	void touch(Map<OrderId, Cause> orders) {
		this.rows.write("""
				INSERT INTO process.order_allocation (order_id, held, due_position, due_event, correlation)
				SELECT id, false, position, event, correlation
				  FROM unnest(?, ?::bigint[], ?::uuid[], ?) AS touched (id, position, event, correlation)
				ON CONFLICT (order_id) DO UPDATE SET due_position = excluded.due_position,
				    due_event = excluded.due_event, correlation = excluded.correlation""", orders.entrySet(),
				List.of(Entry::getKey, (row) -> row.getValue().position(), (row) -> row.getValue().eventId(),
						(row) -> row.getValue().correlation()));
	}

	/**
	 * Those of some orders that wait for goods.
	 */
	List<OrderId> shortOf(Collection<OrderId> orders) {
		return this.jdbc.sql("SELECT order_id FROM process.shortfall WHERE order_id = ANY (?)")
			.param(orders.stream().map(OrderId::value).toArray(String[]::new))
			.query((row, index) -> new OrderId(row.getString(1)))
			.list();
	}

	/**
	 * Orders that are to be looked at, in the order in which they became so.
	 */
	List<DueOrder> dueOrders(int limit) {
		return this.jdbc.sql("""
				SELECT order_id, wanted, held, due_position, due_event, correlation FROM process.order_allocation
				 WHERE due_position IS NOT NULL ORDER BY due_position LIMIT ?""")
			.param(limit)
			.query((row, index) -> new DueOrder(new OrderId(row.getString("order_id")), row.getString("wanted"),
					row.getBoolean("held"), cause(row)))
			.list();
	}

	private static Cause cause(ResultSet row) throws SQLException {
		return new Cause(row.getLong("due_position"), row.getObject("due_event", UUID.class),
				row.getString("correlation"));
	}

	/**
	 * An order was looked at.
	 * @param wanted what it was to get
	 * @param held whether it has it
	 */
	void settle(DueOrder order, String wanted, boolean held) {
		this.jdbc.sql("""
				UPDATE process.order_allocation SET wanted = ?, held = ?, due_position = NULL WHERE order_id = ?""")
			.params(wanted, held, order.order().value())
			.update();
	}

	/**
	 * An order fell short of some items.
	 */
	void open(OrderId order, Collection<Sku> items, Cause cause) {
		this.jdbc.sql("""
				INSERT INTO process.shortfall (order_id, waiting, due, opened_position, due_event, correlation)
				VALUES (?, false, false, ?, ?, ?)
				ON CONFLICT (order_id) DO NOTHING""")
			.params(order.value(), cause.position(), cause.eventId(), cause.correlation())
			.update();
		this.jdbc.sql("DELETE FROM process.shortfall_item WHERE order_id = ?").param(order.value()).update();
		this.rows.write("INSERT INTO process.shortfall_item (order_id, sku) SELECT * FROM unnest(?, ?)", items,
				List.of((item) -> order, (item) -> item));
	}

	/**
	 * An order waits for its goods, and is to be tried.
	 */
	void await(OrderId order, Cause cause) {
		this.jdbc.sql("""
				UPDATE process.shortfall SET waiting = true, due = true, due_event = ?, correlation = ?
				 WHERE order_id = ?""").params(cause.eventId(), cause.correlation(), order.value()).update();
	}

	/**
	 * An order does not wait any more.
	 * @param held whether it has its goods
	 */
	void close(OrderId order, boolean held) {
		this.jdbc.sql("DELETE FROM process.shortfall_item WHERE order_id = ?").param(order.value()).update();
		this.jdbc.sql("DELETE FROM process.shortfall WHERE order_id = ?").param(order.value()).update();
		this.jdbc.sql("UPDATE process.order_allocation SET held = ? WHERE order_id = ?")
			.params(held, order.value())
			.update();
	}

	/**
	 * There may be more of some items: who waits for one is to be tried.
	 */
	void arrived(Collection<Sku> items) {
		if (!items.isEmpty()) {
			this.jdbc.sql("""
					UPDATE process.shortfall SET due = true
					 WHERE waiting AND NOT due
					   AND order_id IN (SELECT order_id FROM process.shortfall_item WHERE sku = ANY (?))""")
				.param(items.stream().map(Sku::value).toArray(String[]::new))
				.update();
		}
	}

	/**
	 * Orders that wait and are to be tried, the longest short first.
	 */
	List<DueOrder> dueShortfalls(int limit) {
		return this.jdbc.sql("""
				SELECT order_id, opened_position AS due_position, due_event, correlation FROM process.shortfall
				 WHERE due ORDER BY opened_position LIMIT ?""")
			.param(limit)
			.query((row, index) -> new DueOrder(new OrderId(row.getString("order_id")), null, false, cause(row)))
			.list();
	}

	/**
	 * An order that waits was tried.
	 */
	void tried(DueOrder order) {
		this.jdbc.sql("UPDATE process.shortfall SET due = false WHERE order_id = ?")
			.param(order.order().value())
			.update();
	}

}
