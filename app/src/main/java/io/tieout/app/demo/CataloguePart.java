package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The item master and what the warehouse received and sent to the stores before the week
 * opened.
 */
final class CataloguePart {

	static final String MASTER = "PIM";

	static final String WMS = "WMS";

	static final String SET = "SET1";

	static final Map<String, Long> PARTS_OF_SET = new TreeMap<>(Map.of("I00000", 2L, "I00001", 1L));

	private static final List<String> COLOURS = List.of("RED", "BLUE", "GREEN", "IVORY", "PINK", "BLACK");

	private static final List<String> THINGS = List.of("LANTERN", "MUG", "CUSHION", "CANDLE", "CLOCK", "BASKET", "TRAY",
			"APRON", "LUNCH BOX", "DOORMAT");

	private final Week week;

	CataloguePart(Week week) {
		this.week = week;
	}

	void generate() {
		products();
		receipts();
	}

	private void products() {
		StringBuilder lines = new StringBuilder();
		String at = Week.at(-1, 6, 0).toString();
		int size = this.week.size().items();
		for (int n = 0; n < size; n++) {
			String name = this.week.pick(COLOURS) + " " + this.week.pick(THINGS) + " " + n;
			Item item = new Item("I%05d".formatted(n), name, 95 + this.week.random().nextInt(4_000));
			this.week.items().add(item);
			lines.append(product(item.sku(), name, at).with("stocked", true)
				.with("aliases", List.of("EAN-" + item.sku()))
				.line());
		}
		lines.append(product(SET, "BREAKFAST SET", at).with("stocked", false)
			.with("components",
					PARTS_OF_SET.entrySet()
						.stream()
						.map((part) -> Map.of("sku", part.getKey(), "quantity", part.getValue()))
						.toList())
			.line());
		this.week.deliver("products", "products.ndjson", lines, size + 1);
	}

	private static Json product(String sku, String name, String at) {
		return Json.record(MASTER, sku, at).with("sku", sku).with("name", name).with("unit", "EA");
	}

	private void receipts() {
		StringBuilder lines = new StringBuilder();
		int number = 0;
		for (Item item : this.week.items()) {
			number = receipt(lines, number, Week.WAREHOUSE, item.sku(), 20_000);
			for (String store : Week.STORES) {
				number = receipt(lines, number, store, item.sku(), 200 + this.week.random().nextInt(300));
			}
		}
		number = unknownItems(lines, number);
		this.week.deliver("stock-movements", "receipts.ndjson", lines, number);
		changedRecords();
	}

	private int receipt(StringBuilder lines, int number, String location, String sku, int quantity) {
		lines.append(movement("R" + number, location, sku, quantity).line());
		this.week.truth().move(location, sku, quantity);
		sunday().accept(0);
		return number + 1;
	}

	private int unknownItems(StringBuilder lines, int number) {
		int next = number;
		for (int n = 0; n < this.week.times(Planted.UNKNOWN_SKU); n++) {
			lines.append(movement("R" + next, Week.WAREHOUSE, "UNHEARD" + n, 5).line());
			this.week.truth().expectLetter("UNKNOWN_SKU");
			sunday().park();
			next++;
		}
		return next;
	}

	/**
	 * Receipts that were sent before, now with another quantity.
	 */
	private void changedRecords() {
		StringBuilder lines = new StringBuilder();
		int times = this.week.times(Planted.RECORD_CHANGED);
		for (int n = 0; n < times; n++) {
			int row = n * (Week.STORES.size() + 1);
			lines.append(movement("R" + row, Week.WAREHOUSE, this.week.items().get(n).sku(), 19_000).line());
			this.week.truth().expectLetter("SOURCE_RECORD_CHANGED");
			sunday().park();
		}
		if (times > 0) {
			this.week.deliver("stock-movements", "receipts-changed.ndjson", lines, times);
		}
	}

	private Truth.Day sunday() {
		return this.week.truth().day(Week.MONDAY.minusDays(1).toString(), WMS, "stock");
	}

	private static Json movement(String id, String location, String sku, int quantity) {
		return Json.record(WMS, id, Week.at(-1, 20, 0).toString())
			.with("sku", sku)
			.with("location", location)
			.with("kind", "RECEIVED")
			.with("quantity", quantity);
	}

}
