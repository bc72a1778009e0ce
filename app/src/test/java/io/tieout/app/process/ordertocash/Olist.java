package io.tieout.app.process.ordertocash;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderLine;
import io.tieout.finance.OrderStatus;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Brazilian orders of the test data, as commands.
 *
 * @param orders an order per number
 * @param payments payments, in the order of the file
 */
record Olist(List<RecordOrder> orders, List<RecordPayment> payments) {

	static final Instant ORDERED = Instant.parse("2018-01-01T12:00:00Z");

	private static final Currency BRL = Currency.getInstance("BRL");

	private static final Map<String, OrderStatus> STATUS = Map.of("delivered", OrderStatus.DELIVERED, "shipped",
			OrderStatus.SHIPPED, "invoiced", OrderStatus.CONFIRMED, "processing", OrderStatus.PROCESSING, "canceled",
			OrderStatus.CANCELLED);

	static Olist thousand() {
		Map<String, OrderStatus> statuses = new HashMap<>();
		rows("orders-1000/olist_orders_dataset.csv")
			.forEach((row) -> statuses.put(row.get("order_id"), STATUS.get(row.get("order_status"))));
		return new Olist(orders("orders-1000/olist_order_items_dataset.csv", statuses),
				payments("orders-1000/olist_order_payments_dataset.csv"));
	}

	static Olist large() {
		return new Olist(orders("orders-large/order_items.csv", Map.of()), payments("orders-large/order_payments.csv"));
	}

	/** The difference of each order that must break, by number. */
	static Map<String, Money> expected() {
		Map<String, Money> expected = new LinkedHashMap<>();
		rows("orders-large/EXPECTED_breaks.csv")
			.forEach((row) -> expected.put(row.get("order_id"), Money.of(row.get("difference"), "BRL")));
		return expected;
	}

	private static List<RecordOrder> orders(String file, Map<String, OrderStatus> statuses) {
		Map<String, List<Map<String, String>>> items = new LinkedHashMap<>();
		rows(file).forEach((row) -> items.computeIfAbsent(row.get("order_id"), (id) -> new ArrayList<>()).add(row));
		return items.entrySet()
			.stream()
			.map((order) -> order(order.getKey(), statuses.getOrDefault(order.getKey(), OrderStatus.DELIVERED),
					order.getValue()))
			.toList();
	}

	private static RecordOrder order(String id, OrderStatus status, List<Map<String, String>> items) {
		List<OrderLine> lines = items.stream()
			.map((item) -> new OrderLine(new Sku(item.get("product_id")), Quantity.of(1),
					new UnitPrice(new BigDecimal(item.get("price")), BRL), null))
			.toList();
		Money freight = items.stream()
			.map((item) -> Money.of(new BigDecimal(item.get("freight_value")), BRL))
			.reduce(Money.zero(BRL), Money::plus);
		return new RecordOrder(new OrderId(id), new SourceSystem("shop"), null, new ChannelId("web"), status, null,
				lines, freight, null, BRL, ORDERED);
	}

	private static List<RecordPayment> payments(String file) {
		return rows(file).stream()
			.map((row) -> new RecordPayment(new SourceSystem("psp"),
					new PaymentId(row.get("order_id") + "-" + row.get("payment_sequential")),
					new OrderId(row.get("order_id")), new PaymentMethod(row.get("payment_type")),
					Integer.valueOf(row.get("payment_installments")), PaymentKind.CAPTURED,
					Money.of(new BigDecimal(row.get("payment_value")), BRL), ORDERED))
			.toList();
	}

	/** One more payment of an order. */
	static RecordPayment payment(String order, int sequential, Money amount) {
		return new RecordPayment(new SourceSystem("psp"), new PaymentId(order + "-" + sequential), new OrderId(order),
				new PaymentMethod("boleto"), 1, PaymentKind.CAPTURED, amount, ORDERED);
	}

	private static List<Map<String, String>> rows(String file) {
		Path path = Path.of(System.getProperty("tieout.testdata", ""), file);
		assumeThat(path).as("skipped: no data").exists();
		try {
			List<String> lines = Files.readAllLines(path);
			String[] header = lines.get(0).replace("\uFEFF", "").split(",");
			return lines.stream().skip(1).map((line) -> row(header, line.split(","))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> row(String[] header, String[] values) {
		Map<String, String> row = new HashMap<>();
		for (int column = 0; column < header.length; column++) {
			row.put(header[column], values[column]);
		}
		return row;
	}

}
