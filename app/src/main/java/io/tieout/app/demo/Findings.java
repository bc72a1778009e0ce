package io.tieout.app.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What the service found, fetched over HTTP as anyone would.
 */
final class Findings {

	private final Client client;

	private final Sheet sheet = new Sheet();

	private Findings(Client client) {
		this.client = client;
	}

	static Sheet fetch(Client client) {
		Findings findings = new Findings(client);
		findings.breaks();
		findings.tradingDays();
		findings.stock();
		findings.variances();
		findings.compensations();
		findings.transfers();
		findings.shortfalls();
		findings.journals();
		findings.letters();
		findings.people();
		return findings.sheet;
	}

	/**
	 * Columns: breakId,flow,key,left,right,difference,classification,status,firstSeen.
	 */
	private void breaks() {
		rows("/experience/v1/breaks.csv",
				(cell) -> this.sheet.add(Section.BREAKS, String.join(",", cell[1], cell[2], cell[6], cell[5])));
	}

	/**
	 * Columns: date,source,flow,received,accepted,duplicates,parked,rejected,value,
	 * currency. The flow erp is what the service itself says; journals tell it line by
	 * line.
	 */
	private void tradingDays() {
		rows("/experience/v1/trading-days.csv", (cell) -> {
			if (!cell[2].equals("erp")) {
				String value = cell[8].isEmpty() ? Json.decimal(0) : cell[8];
				this.sheet.add(Section.TRADING_DAYS, String.join(",", cell[0], cell[1], cell[2]) + ": "
						+ String.join(",", cell[3], cell[4], cell[5], cell[6], cell[7], value));
			}
		});
	}

	private void stock() {
		pages("/experience/v1/availability?limit=1000",
				(item) -> this.sheet.add(Section.STOCK, item.path("location").asString() + "/"
						+ item.path("sku").asString() + ": " + plain(item.path("onHand"))));
	}

	/**
	 * Columns: varianceId,source,location,sku,held,stated,difference and more.
	 */
	private void variances() {
		rows("/experience/v1/variances.csv",
				(cell) -> this.sheet.add(Section.VARIANCES, String.join(",", cell[1], cell[2], cell[3], cell[6])));
	}

	private void compensations() {
		compensations("inventory.LateMovementOffset", "late sale");
		compensations("inventory.StockCountVoided", "count voided");
	}

	private void compensations(String type, String what) {
		pages("/audit/v1/events?limit=1000&type=" + type, (event) -> {
			JsonNode position = event.path("data").path("position");
			this.sheet.add(Section.COMPENSATIONS,
					String.join(",", what, position.path("location").asString(), position.path("sku").asString()));
		});
	}

	private void transfers() {
		pages("/experience/v1/transfers?limit=1000", (transfer) -> transfer.path("lines")
			.forEach((line) -> this.sheet.add(Section.ON_THE_WAY, String.join(",", transfer.path("transfer").asString(),
					line.path("sku").asString(), plain(line.path("inTransit"))))));
	}

	private void shortfalls() {
		pages("/experience/v1/shortfalls?limit=1000", (order) -> order.path("items")
			.forEach((item) -> this.sheet.add(Section.SHORTFALLS, String.join(",", order.path("channel").asString(),
					order.path("orderId").asString(), item.path("sku").asString(), plain(item.path("requested"))))));
	}

	private void journals() {
		SortedMap<String, BigDecimal> postings = new TreeMap<>();
		pages("/experience/v1/journals?limit=1000", (journal) -> journal.path("lines").forEach((line) -> {
			String key = line.path("dimensions").path("store").asString() + ","
					+ journal.path("documentDate").asString() + "/" + line.path("role").asString();
			BigDecimal amount = new BigDecimal(line.path("amount").path("amount").asString());
			postings.merge(key, line.path("side").asString().equals("CREDIT") ? amount : amount.negate(),
					BigDecimal::add);
		}));
		this.sheet.addAll(Section.JOURNALS, postings);
	}

	private void letters() {
		SortedMap<String, Integer> letters = new TreeMap<>();
		pages("/ops/v1/hospital?limit=1000",
				(letter) -> letters.merge(letter.path("code").asString(), 1, Integer::sum));
		this.sheet.addAll(Section.LETTERS, letters);
	}

	private void people() {
		Map<String, SortedSet<String>> members = new TreeMap<>();
		rows("/experience/v1/customers/clusters.csv",
				(cell) -> members.computeIfAbsent(cell[2], (customer) -> new TreeSet<>()).add(cell[0] + "," + cell[1]));
		members.values().forEach((records) -> this.sheet.add(Section.PEOPLE, records.toString()));
	}

	private static String plain(JsonNode quantity) {
		return quantity.decimalValue().stripTrailingZeros().toPlainString();
	}

	private void rows(String path, Consumer<String[]> sink) {
		this.client.getText(path).lines().skip(1).forEach((line) -> sink.accept(line.split(",", -1)));
	}

	private void pages(String path, Consumer<JsonNode> sink) {
		String cursor = "";
		do {
			JsonNode page = this.client.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
			page.path("items").forEach(sink);
			cursor = page.path("next").asString("");
		}
		while (!cursor.isEmpty());
	}

}
