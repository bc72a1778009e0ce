package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.util.List;

/**
 * What the warehouse does in the week: it supplies the stores, takes goods back, whole
 * and damaged, and writes off what it cannot find.
 */
final class WarehousePart {

	private static final List<String> KINDS = List.of("TRANSFER", "RETURNED", "RETURNED_DAMAGED", "ADJUSTED");

	private final Week week;

	private final StringBuilder lines = new StringBuilder();

	private int number;

	WarehousePart(Week week) {
		this.week = week;
	}

	void generate() {
		for (int day = 0; day < Week.DAYS; day++) {
			for (int n = 0; n < this.week.size().movementsPerDay(); n++) {
				work(day, KINDS.get(n % KINDS.size()));
			}
		}
		this.week.deliver("stock-movements", "warehouse.ndjson", this.lines, this.number);
	}

	private void work(int day, String kind) {
		Item item = this.week.pick(this.week.items());
		int quantity = 1 + this.week.random().nextInt(20);
		switch (kind) {
			case "TRANSFER" -> {
				move(day, Week.WAREHOUSE, item, "TRANSFER_OUT", quantity, -quantity);
				move(day, this.week.pick(Week.STORES), item, "TRANSFER_IN", quantity, quantity);
			}
			case "ADJUSTED" -> move(day, Week.WAREHOUSE, item, kind, -quantity, -quantity);
			default -> move(day, Week.WAREHOUSE, item, kind, quantity, quantity);
		}
	}

	private void move(int day, String location, Item item, String kind, int quantity, int change) {
		Json movement = Json
			.record(CataloguePart.WMS, "M" + this.number, Week.at(day, 6, this.number % 3_600).toString())
			.with("sku", item.sku())
			.with("location", location)
			.with("kind", kind)
			.with("quantity", quantity);
		if (kind.equals("ADJUSTED")) {
			movement.with("reason", "SHRINKAGE");
		}
		this.lines.append(movement.line());
		this.week.truth().move(location, item.sku(), change);
		this.week.truth().day(Week.MONDAY.plusDays(day).toString(), CataloguePart.WMS, "stock").accept(0);
		this.number++;
	}

}
