package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.time.Instant;
import java.util.List;

/**
 * The last evening in the stores: they count some of their items. A till that was offline
 * tells of its sales after the count that had missed their goods, and somebody who
 * counted the wrong shelf takes the count back.
 */
final class StocktakePart {

	private static final String COUNTER = "COUNTER";

	private static final int LAST_DAY = Week.DAYS - 1;

	private static final int COUNTED_ITEMS = 5;

	private final Week week;

	StocktakePart(Week week) {
		this.week = week;
	}

	void generate() {
		counts();
		lateSales();
		miscounts();
	}

	private void counts() {
		StringBuilder lines = new StringBuilder();
		int number = 0;
		for (String store : Week.STORES) {
			for (Item item : counted()) {
				long counted = Math.max(0, this.week.truth().onHand(store, item.sku()) - this.week.random().nextInt(3));
				lines.append(count(store + "-" + number, store, item.sku(), counted, Week.at(LAST_DAY, 20, number)));
				this.week.truth().count(store, item.sku(), counted);
				number++;
			}
		}
		this.week.deliver("stock-counts", "counts.ndjson", lines, number);
	}

	private List<Item> counted() {
		return this.week.items().subList(0, COUNTED_ITEMS);
	}

	private String count(String id, String store, String sku, long quantity, Instant at) {
		accepted(COUNTER);
		return Json.record(COUNTER, id, at.toString())
			.with("sku", sku)
			.with("location", store)
			.with("quantity", quantity)
			.with("countId", id)
			.line();
	}

	/** Sold before the count, known after it: the stock keeps. */
	private void lateSales() {
		StringBuilder lines = new StringBuilder();
		int times = this.week.times(Planted.LATE_OFFLINE_TILL);
		for (int n = 0; n < times; n++) {
			String store = Week.STORES.get(n);
			String sku = counted().get(n % COUNTED_ITEMS).sku();
			lines.append(Json.record("TILL-" + store, "OFFLINE-" + n, Week.at(LAST_DAY, 17, n).toString())
				.with("sku", sku)
				.with("location", store)
				.with("kind", "SOLD")
				.with("quantity", 1 + n % 3)
				.line());
			accepted("TILL-" + store);
			this.week.truth().expectCompensation("late sale", store, sku);
		}
		this.week.deliverAny("stock-movements", "offline-tills.ndjson", lines, times);
	}

	/** Counted wrong, and taken back: the stock is what the books had. */
	private void miscounts() {
		StringBuilder counts = new StringBuilder();
		StringBuilder voids = new StringBuilder();
		int times = this.week.times(Planted.MISCOUNT);
		for (int n = 0; n < times; n++) {
			String store = Week.STORES.get(n);
			String sku = this.week.items().get(COUNTED_ITEMS + n).sku();
			counts.append(count("WRONG-" + n, store, sku, 1, Week.at(LAST_DAY, 20, n)));
			voids.append(Json.record(COUNTER, "VOID-" + n, Week.at(LAST_DAY, 21, n).toString())
				.with("voids", "WRONG-" + n)
				.with("reason", "INCORRECT_DATA")
				.line());
			accepted(COUNTER);
			this.week.truth().expectCompensation("count voided", store, sku);
		}
		this.week.deliverAny("stock-counts", "miscounts.ndjson", counts, times);
		this.week.deliverAny("stock-voids", "voids.ndjson", voids, times);
	}

	private void accepted(String source) {
		this.week.truth().day(Week.MONDAY.plusDays(LAST_DAY).toString(), source, "stock").accept(0);
	}

}
