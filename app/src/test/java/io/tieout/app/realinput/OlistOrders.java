package io.tieout.app.realinput;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Olist files as a shop and a payment gateway would send them: an order's lines are
 * its items, its shipping the sum of their freight; a payment's number is the order and
 * its place in it.
 */
final class OlistOrders {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, List<Map<String, String>>> items = new LinkedHashMap<>();

	private final Map<String, String> statuses = new HashMap<>();

	private final List<Map<String, String>> payments;

	private OlistOrders(List<Map<String, String>> items, List<Map<String, String>> payments) {
		items.forEach((item) -> this.items.computeIfAbsent(item.get("order_id"), (id) -> new ArrayList<>()).add(item));
		this.payments = new ArrayList<>(payments);
	}

	static OlistOrders thousand() {
		OlistOrders orders = new OlistOrders(RealData.rows("orders-1000/olist_order_items_dataset.csv"),
				RealData.rows("orders-1000/olist_order_payments_dataset.csv"));
		RealData.rows("orders-1000/olist_orders_dataset.csv")
			.forEach((order) -> orders.statuses.put(order.get("order_id"), order.get("order_status")));
		return orders;
	}

	static OlistOrders large() {
		return new OlistOrders(RealData.rows("orders-large/order_items.csv"),
				RealData.rows("orders-large/order_payments.csv"));
	}

	List<String> orderLines() {
		return this.items.entrySet().stream().map(this::order).toList();
	}

	List<String> paymentLines() {
		return this.payments.stream().map(OlistOrders::payment).toList();
	}

	/**
	 * The payment's amount, moved.
	 */
	void movePayment(int index, String by) {
		Map<String, String> moved = new LinkedHashMap<>(this.payments.get(index));
		moved.merge("payment_value", by, (value, more) -> new BigDecimal(value).add(new BigDecimal(more)).toString());
		this.payments.set(index, moved);
	}

	/**
	 * What was paid less what was ordered, where that is not the same; said from the
	 * files alone.
	 */
	Map<String, BigDecimal> differences() {
		Map<String, BigDecimal> differences = new TreeMap<>();
		this.items.values().stream().flatMap(List::stream).forEach((item) -> {
			differences.merge(item.get("order_id"), new BigDecimal(item.get("price")).negate(), BigDecimal::add);
			differences.merge(item.get("order_id"), new BigDecimal(item.get("freight_value")).negate(),
					BigDecimal::add);
		});
		this.payments.forEach((payment) -> differences.merge(payment.get("order_id"),
				new BigDecimal(payment.get("payment_value")), BigDecimal::add));
		differences.values().removeIf((difference) -> difference.signum() == 0);
		differences.replaceAll((order, difference) -> difference.setScale(2));
		return differences;
	}

	/**
	 * Orders that are cancelled.
	 */
	Set<String> cancelled() {
		return this.statuses.keySet()
			.stream()
			.filter((order) -> this.statuses.get(order).equals("canceled"))
			.collect(Collectors.toSet());
	}

	List<Map<String, String>> payments() {
		return this.payments;
	}

	private String order(Entry<String, List<Map<String, String>>> order) {
		BigDecimal freight = BigDecimal.ZERO;
		List<Map<String, Object>> lines = new ArrayList<>();
		for (Map<String, String> item : order.getValue()) {
			freight = freight.add(new BigDecimal(item.get("freight_value")));
			lines.add(Map.of("sku", item.get("product_id"), "quantity", 1, "unitPrice", money(item.get("price"))));
		}
		Map<String, Object> record = record("OLIST-SHOP", order.getKey());
		record.put("orderId", order.getKey());
		record.put("channel", "WEB");
		String status = this.statuses.getOrDefault(order.getKey(), "delivered");
		record.put("status", status.equals("canceled") ? "CANCELLED" : "CONFIRMED");
		record.put("lines", lines);
		if (freight.signum() > 0) {
			record.put("shipping", money(freight.toString()));
		}
		return JSON.writeValueAsString(record);
	}

	/**
	 * One more payment of an order, as a row of the file.
	 */
	static Map<String, String> onePaymentMore(String order, String amount) {
		return Map.of("order_id", order, "payment_sequential", "99", "payment_type", "boleto", "payment_installments",
				"1", "payment_value", amount);
	}

	/**
	 * A row of the payments as the gateway sends it.
	 */
	static String payment(Map<String, String> row) {
		String id = row.get("order_id") + "-" + row.get("payment_sequential");
		Map<String, Object> record = record("OLIST-PAY", id);
		record.put("orderId", row.get("order_id"));
		record.put("paymentId", id);
		record.put("method", row.get("payment_type"));
		record.put("installments", Math.max(1, Integer.parseInt(row.get("payment_installments"))));
		record.put("kind", "CAPTURED");
		record.put("amount", money(row.get("payment_value")));
		return JSON.writeValueAsString(record);
	}

	private static Map<String, Object> record(String source, String id) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("source", source);
		record.put("sourceId", id);
		record.put("occurredAt", "2018-01-05T10:00:00Z");
		return record;
	}

	private static Map<String, String> money(String amount) {
		return Map.of("amount", new BigDecimal(amount).setScale(2).toPlainString(), "currency", "BRL");
	}

}
