package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What systems without authority over the stock say of it: the shop's figures of some
 * stores, which have drifted here and there, and a second system that tells of the
 * warehouse's movements as if they were its own.
 */
final class StatementPart {

	private static final String SHOP = "SHOP";

	private static final String SECOND_SYSTEM = "ERP-STOCK";

	private static final int LAST_DAY = Week.DAYS - 1;

	private static final int STATED_STORES = 3;

	private final Week week;

	StatementPart(Week week) {
		this.week = week;
	}

	void generate() {
		statements();
		doubleFeed();
	}

	private void statements() {
		StringBuilder lines = new StringBuilder();
		int drifts = this.week.times(Planted.SHOP_FIGURE_DRIFTS);
		Instant cutOff = Week.at(LAST_DAY, 22, 0);
		for (int n = 0; n < STATED_STORES; n++) {
			String store = Week.STORES.get(n);
			int drift = drifts / STATED_STORES + ((n < drifts % STATED_STORES) ? 1 : 0);
			lines.append(Json.record(SHOP, "STOCK-" + store, cutOff.toString())
				.with("location", store)
				.with("asOf", cutOff.toString())
				.with("meaning", "ON_HAND")
				.with("lines", stated(store, drift))
				.line());
			this.week.truth().day(Week.MONDAY.plusDays(LAST_DAY).toString(), SHOP, "stock").accept(0);
		}
		this.week.deliver("stock-statements", "shop-stock.ndjson", lines, STATED_STORES);
	}

	/**
	 * A zero of a shop that never had the item says nothing, so it is left out.
	 */
	private List<Map<String, Object>> stated(String store, int drifts) {
		List<Map<String, Object>> lines = new ArrayList<>();
		int open = drifts;
		for (Item item : this.week.items()) {
			long held = this.week.truth().onHand(store, item.sku());
			long stated = (open > 0) ? held + 2 + open : held;
			if (held > 0 && open > 0) {
				this.week.truth().expectVariance(SHOP, store, item.sku(), stated - held);
				open--;
			}
			if (held > 0) {
				lines.add(Json.object().with("sku", item.sku()).with("quantity", stated).fields());
			}
		}
		return lines;
	}

	private void doubleFeed() {
		StringBuilder lines = new StringBuilder();
		int times = this.week.times(Planted.DOUBLE_FEED);
		for (int n = 0; n < times; n++) {
			lines.append(Json.record(SECOND_SYSTEM, "D" + n, Week.at(1, 8, n).toString())
				.with("sku", this.week.items().get(n).sku())
				.with("location", Week.WAREHOUSE)
				.with("kind", "RECEIVED")
				.with("quantity", 5)
				.line());
			this.week.truth().day(Week.MONDAY.plusDays(1).toString(), SECOND_SYSTEM, "stock").park();
			this.week.truth().expectLetter("AUTHORITY_MISSING");
		}
		this.week.deliverAny("stock-movements", "second-system.ndjson", lines, times);
	}

}
