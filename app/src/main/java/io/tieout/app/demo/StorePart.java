package io.tieout.app.demo;

import io.tieout.app.demo.Week.Item;
import java.time.LocalDate;
import java.util.Random;

/**
 * The tills: one {@code sales-lines} file per store and day, with returns, postage and
 * write-offs.
 */
final class StorePart {

	private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,"
			+ "Country\n";

	private static final String FEED = "sales-lines";

	private static final long POSTAGE_PENCE = 395;

	private static final long SET_PENCE = 1_299;

	private final Week week;

	private int invoice = 600_000;

	StorePart(Week week) {
		this.week = week;
	}

	void generate() {
		for (int day = 0; day < Week.DAYS; day++) {
			for (String store : Week.STORES) {
				day(store, day);
			}
		}
		sendAgain();
	}

	private void day(String store, int day) {
		LocalDate date = Week.MONDAY.plusDays(day);
		Truth.Day truth = this.week.truth().day(date.toString(), store, "sales");
		StringBuilder file = new StringBuilder(HEADER);
		int lines = 0;
		for (int n = 0; n < this.week.size().invoicesPerStoreDay(); n++) {
			lines += invoice(file, store, date, truth);
		}
		lines += set(file, store, date, truth);
		lines += writeOff(file, store, date, truth);
		this.week.deliveries().add(new Delivery(FEED, store + "_" + date + ".csv", true, file.toString(), lines));
	}

	private int invoice(StringBuilder file, String store, LocalDate date, Truth.Day truth) {
		Random random = this.week.random();
		boolean returned = random.nextInt(20) == 0;
		String number = (returned ? "C" : "") + this.invoice++;
		String time = "%s %02d:%02d:00".formatted(date, 9 + random.nextInt(9), random.nextInt(60));
		int lines = 1 + random.nextInt(6);
		for (int n = 0; n < lines; n++) {
			Item item = this.week.pick(this.week.items());
			int quantity = (returned ? -1 : 1) * (1 + random.nextInt(3));
			line(file, number, item.sku(), item.name(), quantity, time, item.pence());
			this.week.truth().move(store, item.sku(), -quantity);
			truth.accept(quantity * item.pence());
			this.week.truth()
				.post(store, date.toString(), returned ? "SALES_RETURNS" : "NET_SALES", quantity * item.pence());
		}
		if (!returned && random.nextInt(8) == 0) {
			line(file, number, "POST", "POSTAGE", 1, time, POSTAGE_PENCE);
			truth.accept(POSTAGE_PENCE);
			this.week.truth().post(store, date.toString(), "POSTAGE_INCOME", POSTAGE_PENCE);
			lines++;
		}
		return lines;
	}

	/**
	 * A set is sold as one line and leaves the shelf as its parts.
	 */
	private int set(StringBuilder file, String store, LocalDate date, Truth.Day truth) {
		line(file, String.valueOf(this.invoice++), CataloguePart.SET, "BREAKFAST SET", 1, date + " 12:00:00",
				SET_PENCE);
		CataloguePart.PARTS_OF_SET.forEach((sku, quantity) -> this.week.truth().move(store, sku, -quantity));
		truth.accept(SET_PENCE);
		this.week.truth().post(store, date.toString(), "NET_SALES", SET_PENCE);
		return 1;
	}

	private int writeOff(StringBuilder file, String store, LocalDate date, Truth.Day truth) {
		Item item = this.week.pick(this.week.items());
		line(file, String.valueOf(this.invoice++), item.sku(), "damaged", -1, date + " 18:00:00", 0);
		this.week.truth().move(store, item.sku(), -1);
		truth.accept(0);
		return 1;
	}

	private static void line(StringBuilder file, String invoice, String code, String name, int quantity, String time,
			long pence) {
		file.append(String.join(",", invoice, code, name, String.valueOf(quantity), time, Json.decimal(pence), "",
				"United Kingdom"))
			.append('\n');
	}

	/**
	 * Some files come a second time, under another name and with a line feed more, as
	 * mail gateways do.
	 */
	private void sendAgain() {
		for (int n = 0; n < this.week.times(Planted.FILE_SENT_AGAIN); n++) {
			String store = Week.STORES.get(n);
			String date = Week.MONDAY.toString();
			Delivery first = this.week.deliveries()
				.stream()
				.filter((delivery) -> delivery.fileName().equals(store + "_" + date + ".csv"))
				.findFirst()
				.orElseThrow();
			for (int line = 0; line < first.records(); line++) {
				this.week.truth().day(date, store, "sales").duplicate();
			}
			this.week.deliveries()
				.add(new Delivery(FEED, store + "_" + date + "-again.csv", true, first.content() + "\n",
						first.records()));
		}
	}

}
