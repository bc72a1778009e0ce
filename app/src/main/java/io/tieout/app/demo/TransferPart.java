package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;

/**
 * Transfers that both ends tell of: the warehouse says what left, the store what arrived.
 * Of some a part never does, and it stays on the way.
 */
final class TransferPart {

	private static final String STORE_SYSTEM = "BACKROOM";

	private static final int ARRIVING = 5;

	private static final int QUANTITY = 12;

	private static final int MISSING = 4;

	private final Week week;

	private final StringBuilder left = new StringBuilder();

	private final StringBuilder arrived = new StringBuilder();

	TransferPart(Week week) {
		this.week = week;
	}

	void generate() {
		int transfers = ARRIVING + this.week.times(Planted.LOST_TRANSFER);
		for (int n = 0; n < transfers; n++) {
			send(n, (n < ARRIVING) ? 0 : MISSING);
		}
		this.week.deliver("stock-movements", "transfers-out.ndjson", this.left, transfers);
		this.week.deliver("stock-movements", "transfers-in.ndjson", this.arrived, transfers);
	}

	private void send(int n, int missing) {
		String transfer = "T%04d".formatted(n);
		String store = Week.STORES.get(n % Week.STORES.size());
		Item item = this.week.items().get(n % this.week.items().size());
		this.left.append(move(CataloguePart.WMS, transfer, 1, Week.WAREHOUSE, item, "TRANSFER_OUT", QUANTITY)
			.with("otherLocation", store)
			.line());
		this.week.truth().move(Week.WAREHOUSE, item.sku(), -QUANTITY);
		int received = QUANTITY - missing;
		this.arrived.append(move(STORE_SYSTEM, transfer, 2, store, item, "TRANSFER_IN", received)
			.with("otherLocation", Week.WAREHOUSE)
			.line());
		this.week.truth().move(store, item.sku(), received);
		if (missing > 0) {
			this.week.truth().expectOnTheWay(transfer, item.sku(), missing);
		}
	}

	private Json move(String source, String transfer, int day, String location, Item item, String kind, int quantity) {
		this.week.truth().day(Week.MONDAY.plusDays(day).toString(), source, "stock").accept(0);
		return Json.record(source, transfer, Week.at(day, 7, 0).toString())
			.with("sku", item.sku())
			.with("location", location)
			.with("kind", kind)
			.with("quantity", quantity)
			.with("document", transfer);
	}

}
