package io.tieout.app.process.ordertocash;

import io.tieout.app.process.RowWriter;
import io.tieout.app.process.ordertocash.OrderChanges.Stated;
import io.tieout.app.process.ordertocash.OrderState.Ordered;
import io.tieout.app.process.ordertocash.OrderState.Paid;
import io.tieout.app.process.ordertocash.OrderState.Since;
import io.tieout.app.process.ordertocash.OrderState.Trigger;
import io.tieout.core.Money;
import io.tieout.finance.OrderAxes.Phase;
import io.tieout.reconciliation.BreakId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of each order, in tables; read and written set by set, in the caller's
 * transaction.
 */
final class OrderTable {

	private final JdbcClient jdbc;

	private final RowWriter rows;

	OrderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Writes what a batch brought. Writing it again changes nothing.
	 */
	void write(OrderChanges changes) {
		writeTouched(changes.touched().values());
		writePayments(changes.payments());
		this.rows.write("""
				INSERT INTO process.order_break (flow, key, order_id) SELECT * FROM unnest(?, ?, ?)
				ON CONFLICT DO NOTHING""", changes.opened().entrySet(),
				List.of((row) -> row.getKey().flow(), (row) -> row.getKey().key(), Map.Entry::getValue));
		this.rows.write("""
				DELETE FROM process.order_break USING unnest(?, ?) AS gone (flow, key)
				WHERE order_break.flow = gone.flow AND order_break.key = gone.key""", changes.closed(),
				List.of(BreakId::flow, BreakId::key));
	}

	/**
	 * The newest state comes last; the times are the earliest of all states.
	 */
	private void writeTouched(Collection<OrderChanges.Touched> touched) {
		this.rows.write("""
				INSERT INTO process.order_tie_out AS known (order_id, order_position, total_minor, currency, phase,
					ordered_at, cancelled_at, trigger_event, trigger_at, correlation_id, due_at)
				SELECT * FROM unnest(?, ?::bigint[], ?::bigint[], ?, ?, ?::timestamptz[], ?::timestamptz[], ?::uuid[],
					?::timestamptz[], ?, ?::timestamptz[])
				ON CONFLICT (order_id) DO UPDATE SET
					order_position = coalesce(excluded.order_position, known.order_position),
					total_minor = coalesce(excluded.total_minor, known.total_minor),
					currency = coalesce(excluded.currency, known.currency),
					phase = coalesce(excluded.phase, known.phase),
					ordered_at = least(known.ordered_at, excluded.ordered_at),
					cancelled_at = least(known.cancelled_at, excluded.cancelled_at),
					trigger_event = excluded.trigger_event, trigger_at = excluded.trigger_at,
					correlation_id = excluded.correlation_id, due_at = excluded.due_at""", touched,
				List.of(OrderChanges.Touched::orderId, (row) -> of(row.order(), Stated::position),
						(row) -> of(row.order(), (order) -> order.total().amountMinor()),
						(row) -> of(row.order(), (order) -> order.total().currency().getCurrencyCode()),
						(row) -> of(row.order(), Stated::phase), (row) -> of(row.since(), Since::orderedAt),
						(row) -> of(row.since(), Since::cancelledAt), (row) -> row.trigger().eventId(),
						(row) -> row.trigger().recordedAt(), (row) -> row.trigger().correlationId(),
						OrderChanges.Touched::dueAt));
	}

	private static <T> @Nullable Object of(@Nullable T part, Function<T, @Nullable Object> column) {
		return (part != null) ? column.apply(part) : null;
	}

	private void writePayments(Map<Paid, String> payments) {
		this.rows.write("""
				INSERT INTO process.order_payment (position, order_id, net_minor, currency, financed, occurred_at)
				SELECT * FROM unnest(?::bigint[], ?, ?::bigint[], ?, ?::boolean[], ?::timestamptz[])
				ON CONFLICT DO NOTHING""", payments.entrySet(),
				List.of((row) -> row.getKey().position(), Map.Entry::getValue,
						(row) -> row.getKey().net().amountMinor(),
						(row) -> row.getKey().net().currency().getCurrencyCode(), (row) -> row.getKey().financed(),
						(row) -> row.getKey().occurredAt()));
	}

	/**
	 * Orders that are due, the longest due first.
	 */
	List<OrderState> due(Instant now, int limit) {
		Map<String, Row> rows = new HashMap<>();
		List<String> ids = new ArrayList<>();
		this.jdbc.sql("""
				SELECT * FROM process.order_tie_out WHERE due_at <= ? ORDER BY due_at, order_id LIMIT ?""")
			.param(now.atOffset(ZoneOffset.UTC))
			.param(limit)
			.query((RowCallbackHandler) (row) -> {
				Row read = Row.of(row);
				ids.add(read.orderId);
				rows.put(read.orderId, read);
			});
		String[] wanted = ids.toArray(String[]::new);
		this.jdbc.sql("SELECT * FROM process.order_payment WHERE order_id = ANY (?) ORDER BY position")
			.param(wanted)
			.query((RowCallbackHandler) (row) -> known(rows, row).payments.add(paid(row)));
		this.jdbc.sql("SELECT * FROM process.order_break WHERE order_id = ANY (?)")
			.param(wanted)
			.query((RowCallbackHandler) (row) -> known(rows, row).breaks
				.add(BreakId.of(row.getString("flow"), row.getString("key"))));
		return ids.stream().map((id) -> rows.get(id).state()).toList();
	}

	/**
	 * Whether an order is due by then.
	 */
	boolean isAnyDue(Instant then) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM process.order_tie_out WHERE due_at <= ?)")
			.param(then.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private static Row known(Map<String, Row> rows, ResultSet row) throws SQLException {
		return rows.get(row.getString("order_id"));
	}

	private static Paid paid(ResultSet row) throws SQLException {
		return new Paid(row.getLong("position"), Money.ofMinor(row.getLong("net_minor"), row.getString("currency")),
				row.getBoolean("financed"), instant(row, "occurred_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * Notes when orders are due again, if they are.
	 */
	void reschedule(Map<String, OrderTieOut.Ruling> rulings) {
		this.rows.write("""
				UPDATE process.order_tie_out AS known SET due_at = ruled.due_at
				FROM unnest(?, ?::timestamptz[]) AS ruled (order_id, due_at) WHERE known.order_id = ruled.order_id""",
				rulings.entrySet(), List.of(Map.Entry::getKey, (row) -> row.getValue().dueAt()));
	}

	/** An order while its parts are being read. */
	private record Row(String orderId, @Nullable Ordered order, Trigger trigger, List<Paid> payments,
			Set<BreakId> breaks) {

		static Row of(ResultSet row) throws SQLException {
			Trigger trigger = new Trigger(row.getObject("trigger_event", UUID.class), instant(row, "trigger_at"),
					row.getString("correlation_id"));
			return new Row(row.getString("order_id"), ordered(row), trigger, new ArrayList<>(), new HashSet<>());
		}

		private static @Nullable Ordered ordered(ResultSet row) throws SQLException {
			long position = row.getLong("order_position");
			return row.wasNull() ? null
					: new Ordered(position, Money.ofMinor(row.getLong("total_minor"), row.getString("currency")),
							Phase.valueOf(row.getString("phase")), since(row));
		}

		private static Since since(ResultSet row) throws SQLException {
			OffsetDateTime cancelledAt = row.getObject("cancelled_at", OffsetDateTime.class);
			return new Since(instant(row, "ordered_at"), (cancelledAt != null) ? cancelledAt.toInstant() : null);
		}

		OrderState state() {
			return new OrderState(this.orderId, this.order, this.payments, this.trigger, this.breaks);
		}

	}

}
