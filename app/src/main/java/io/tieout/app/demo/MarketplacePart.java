package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.util.List;

/**
 * A marketplace sells what one store has, without reserving it: each order is given its
 * goods when it comes, and one for more than there is falls short.
 */
final class MarketplacePart {

	/** The channel, which is its source system too. */
	static final String MARKETPLACE = "MARKETPLACE";

	/** The store whose goods it sells. */
	static final String STORE = Week.STORES.get(Week.STORES.size() - 1);

	private static final String GATEWAY = "MARKETPLACE-PAY";

	private static final int SERVED = 5;

	private final Week week;

	private final StringBuilder orders = new StringBuilder();

	private final StringBuilder payments = new StringBuilder();

	private int number;

	MarketplacePart(Week week) {
		this.week = week;
	}

	void generate() {
		for (int n = 0; n < SERVED; n++) {
			sell(item(n), 1);
		}
		for (int n = 0; n < this.week.times(Planted.MARKETPLACE_OVERSELL); n++) {
			oversell(item(SERVED + n));
		}
		this.week.deliver("orders", "marketplace-orders.ndjson", this.orders, this.number);
		this.week.deliver("payments", "marketplace-payments.ndjson", this.payments, this.number);
	}

	/** The last of the catalogue, which nobody counts. */
	private Item item(int fromTheEnd) {
		return this.week.items().get(this.week.items().size() - 1 - fromTheEnd);
	}

	private void oversell(Item item) {
		long more = this.week.truth().onHand(STORE, item.sku()) + 1;
		String order = sell(item, more);
		this.week.truth().expectShortfall(MARKETPLACE, order, item.sku(), more);
	}

	private String sell(Item item, long quantity) {
		String order = "MP%04d".formatted(this.number++);
		long pence = quantity * item.pence();
		int day = this.number % Week.DAYS;
		this.orders.append(Json.record(MARKETPLACE, order, Week.at(day, 14, this.number).toString())
			.with("orderId", order)
			.with("channel", MARKETPLACE)
			.with("status", "CONFIRMED")
			.with("lines",
					List.of(Json.object()
						.with("sku", item.sku())
						.with("quantity", quantity)
						.with("unitPrice", Json.money(item.pence()))
						.fields()))
			.line());
		this.payments.append(Json.record(GATEWAY, "P-" + order, Week.at(day, 15, this.number).toString())
			.with("orderId", order)
			.with("paymentId", "P-" + order)
			.with("method", "debit_card")
			.with("kind", "CAPTURED")
			.with("amount", Json.money(pence))
			.line());
		accepted(day, MARKETPLACE, "order", pence);
		accepted(day, GATEWAY, "payment", pence);
		return order;
	}

	private void accepted(int day, String source, String flow, long pence) {
		this.week.truth().day(Week.MONDAY.plusDays(day).toString(), source, flow).accept(pence);
	}

}
