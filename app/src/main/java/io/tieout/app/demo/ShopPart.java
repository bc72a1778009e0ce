package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The web shop's orders and the payment gateway's captures, with discrepancies planted
 * between the two.
 */
final class ShopPart {

	private static final String SHOP = "SHOP";

	private static final String GATEWAY = "PSP";

	private static final String FLOW = "order-payment";

	private final Week week;

	private final List<String> orders = new ArrayList<>();

	private final List<String> payments = new ArrayList<>();

	private int number;

	ShopPart(Week week) {
		this.week = week;
	}

	void generate() {
		for (int n = 0; n < this.week.size().orders(); n++) {
			Order order = order("CONFIRMED");
			pay(order, order.total(), "debit_card", 1);
		}
		plantAmounts();
		plantStates();
		deliver("orders", this.orders);
		deliver("payments", this.payments);
	}

	private void plantAmounts() {
		Random random = this.week.random();
		for (int n = 0; n < this.week.times(Planted.ROUNDING); n++) {
			off(1 + random.nextInt(10), (random.nextBoolean() ? 1 : -1), "debit_card", 1, "ROUNDING");
		}
		for (int n = 0; n < this.week.times(Planted.FINANCING_SURCHARGE); n++) {
			off(50 + random.nextInt(500), 1, "credit_card", 2 + random.nextInt(9), "FINANCING_SURCHARGE");
		}
		for (int n = 0; n < this.week.times(Planted.SHORTFALL); n++) {
			off(11 + random.nextInt(80), -1, "debit_card", 1, "SHORTFALL");
		}
		for (int n = 0; n < this.week.times(Planted.AMOUNT); n++) {
			off(11 + random.nextInt(500), 1, "debit_card", 1, "AMOUNT");
		}
	}

	private void off(long pence, int sign, String method, int installments, String classification) {
		Order order = order("CONFIRMED");
		pay(order, order.total() + sign * pence, method, installments);
		this.week.truth().expectBreak(FLOW, order.id(), classification, sign * pence);
	}

	private void plantStates() {
		for (int n = 0; n < this.week.times(Planted.UNKNOWN_ORDER); n++) {
			Order unknown = new Order("X" + this.number++, 1_000 + n, n % Week.DAYS);
			pay(unknown, unknown.total(), "debit_card", 1);
			this.week.truth().expectBreak(FLOW, unknown.id(), "MISSING_LEFT", unknown.total());
		}
		for (int n = 0; n < this.week.times(Planted.UNPAID_ORDER); n++) {
			Order unpaid = order("CONFIRMED");
			this.week.truth().expectBreak(FLOW, unpaid.id(), "TIMING", -unpaid.total());
		}
		for (int n = 0; n < this.week.times(Planted.CANCELLED_BUT_PAID); n++) {
			Order cancelled = order("CANCELLED");
			pay(cancelled, cancelled.total(), "debit_card", 1);
			this.week.truth().expectBreak("order-status", cancelled.id(), "STATUS", cancelled.total());
		}
	}

	private Order order(String status) {
		Random random = this.week.random();
		List<Map<String, Object>> lines = new ArrayList<>();
		long total = 0;
		for (int n = 0; n <= random.nextInt(3); n++) {
			Item item = this.week.pick(this.week.items());
			int quantity = 1 + random.nextInt(2);
			lines.add(Json.object()
				.with("sku", item.sku())
				.with("quantity", quantity)
				.with("unitPrice", Json.money(item.pence()))
				.fields());
			total += quantity * item.pence();
		}
		Order order = new Order("O%06d".formatted(this.number++), total + 395, random.nextInt(Week.DAYS));
		this.orders.add(Json.record(SHOP, order.id(), Week.at(order.day(), 12, this.number % 3_600).toString())
			.with("orderId", order.id())
			.with("channel", "WEB")
			.with("status", status)
			.with("customer", "S-" + random.nextInt(this.week.size().people()))
			.with("lines", lines)
			.with("shipping", Json.money(395))
			.line());
		this.week.truth().day(Week.MONDAY.plusDays(order.day()).toString(), SHOP, "order").accept(order.total());
		return order;
	}

	private void pay(Order order, long pence, String method, int installments) {
		String id = "P-" + order.id();
		this.payments.add(Json.record(GATEWAY, id, Week.at(order.day(), 13, this.number % 3_600).toString())
			.with("orderId", order.id())
			.with("paymentId", id)
			.with("method", method)
			.with("installments", installments)
			.with("kind", "CAPTURED")
			.with("amount", Json.money(pence))
			.line());
		this.week.truth().day(Week.MONDAY.plusDays(order.day()).toString(), GATEWAY, "payment").accept(pence);
	}

	/**
	 * The gateway reports in no order the shop would know.
	 */
	private void deliver(String feed, List<String> lines) {
		Collections.shuffle(lines, this.week.random());
		StringBuilder body = new StringBuilder();
		lines.forEach(body::append);
		this.week.deliver(feed, feed + ".ndjson", body, lines.size());
	}

	/**
	 * An order as far as the plan needs it.
	 *
	 * @param total items and shipping in pence
	 */
	private record Order(String id, long total, int day) {
	}

}
