package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Prices, purchase orders and suppliers' catalogues, as their sources send them and as
 * they are read.
 */
class MasterDataDoorTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aPriceIsReadAsItHoldsAtAnInstantWhateverTheOrderOfArrival() throws Exception {
		String sku = product();
		String first = Samples.price(sku, "web", "5.00", "2026-03-01T00:00:00Z");
		String sale = Samples.price(sku, "web", "4.00", "2026-03-10T00:00:00Z")
			.replace("\"validFrom\"", "\"validTo\":\"2026-03-12T00:00:00Z\",\"validFrom\"");
		String corrected = sale.replace("4.00", "4.50").replace(Samples.TIME, "2026-11-24T09:00:00Z");
		service.sendLines("prices", List.of(corrected, sale, first));
		service.awaitSettled();

		assertThat(prices(sku, "2026-03-09T00:00:00Z")).containsExactly("5");
		assertThat(prices(sku, "2026-03-10T00:00:00Z")).containsExactly("4.5");
		assertThat(prices(sku, "2026-03-12T00:00:00Z")).containsExactly("5");
		assertThat(prices(sku, "2026-02-28T00:00:00Z")).isEmpty();
		JsonNode item = service.read("/experience/v1/prices?sku=" + sku + "&channel=web").get("items").get(0);
		assertThat(item.propertyNames()).containsExactlyInAnyOrder("channel", "sku", "price", "validFrom", "source",
				"statedAt", "position");
		assertThat(item.get("price").get("currency").asString()).isEqualTo("GBP");
	}

	@Test
	void pricesComeInPagesThatMeet() throws Exception {
		String sku = product();
		service.sendLines("prices",
				IntStream.rangeClosed(1, 5)
					.mapToObj((day) -> Samples.price(sku, "pages", "1.0" + day, "2026-03-0" + day + "T00:00:00Z"))
					.toList());
		service.awaitSettled();
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = service.read("/experience/v1/prices?channel=pages&limit=2&cursor=" + cursor);
			page.get("items").forEach((price) -> seen.add(price.get("validFrom").asString().substring(0, 10)));
			cursor = page.path("next").asString("");
		}
		while (!cursor.isEmpty());
		assertThat(seen).containsExactly("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05");
		Problems.of(service.get("finance", "/experience/v1/prices?cursor=AAAA"), 400, "CURSOR_INVALID");
		Problems.of(service.get("finance", "/experience/v1/prices?at=yesterday"), 400, "PARAMETER_INVALID");
	}

	@Test
	void aPriceOfAnUnknownItemWaitsAndIsKeptUnderTheItemsOwnCode() throws Exception {
		String sku = Samples.sku();
		HttpResponse<String> parked = one("prices",
				Samples.price("A" + sku, "waiting", "5.00", "2026-03-01T00:00:00Z"));
		assertThat(ServiceOnPort.json(ServiceOnPort.answered(202, parked)).get("code").asString())
			.isEqualTo("UNKNOWN_SKU");
		ServiceOnPort.answered(201, one("products",
				Samples.product(sku).replace("\"stocked\"", "\"aliases\":[\"A" + sku + "\"],\"stocked\"")));
		Awaitility.await()
			.until(() -> service.read("/experience/v1/prices?channel=waiting&sku=" + sku).get("items").size() == 1);
	}

	@Test
	void aPriceThatEndsBeforeItBeginsIsRejected() throws Exception {
		String price = Samples.price(product(), "web", "5.00", "2026-03-01T00:00:00Z");
		Problems.of(one("prices", price.replace("\"validFrom\"", "\"validTo\":\"2026-02-01T00:00:00Z\",\"validFrom\"")),
				422, "PERIOD_REVERSED");
		Problems.of(one("prices", price.replace("5.00", "-5.00")), 422, "NEGATIVE_PRICE");
	}

	@Test
	void whatAPurchaseOrderStillHasComingIsOrderedLessReceived() throws Exception {
		String sku = product();
		String number = "PO-" + sku;
		String receipt = Samples.received("GR-" + sku, "WH", sku, "30")
			.replace("\"quantity\"", "\"document\":\"" + number + "\",\"quantity\"");
		ServiceOnPort.answered(201, one("stock-movements", receipt));
		ServiceOnPort.answered(201,
				one("purchase-orders", Samples.purchaseOrder(number, 2, sku, 80, "2026-12-01T08:00:00Z")));
		ServiceOnPort.answered(201,
				one("purchase-orders", Samples.purchaseOrder(number, 1, sku, 100, "2026-12-01T08:00:00Z")));
		service.awaitSettled();

		JsonNode row = service.read("/experience/v1/incoming?purchaseOrder=" + number).get("items").get(0);
		assertThat(row.propertyNames()).containsExactlyInAnyOrder("purchaseOrder", "sku", "location", "supplier",
				"status", "ordered", "received", "open", "expectedAt", "position");
		assertThat(row.get("open").asInt()).as("80 ordered, 30 received").isEqualTo(50);

		ServiceOnPort.answered(201,
				one("purchase-orders", Samples.purchaseOrder(number, 3, sku, 80, "2026-12-01T08:00:00Z")
					.replace("\"supplier\"", "\"status\":\"CANCELLED\",\"supplier\"")));
		service.awaitSettled();
		assertThat(service.read("/experience/v1/incoming?sku=" + sku).get("items")).isEmpty();
		assertThat(service.read("/experience/v1/incoming?all=true&location=WH&sku=" + sku).get("items")).hasSize(1);
	}

	@Test
	void everyLineOfAPurchaseOrderIsToldWhatIsWrong() throws Exception {
		String order = Samples.purchaseOrder("PO-BAD", 1, "TEA", 0, "2026-12-01T08:00:00Z")
			.replace("}]}", "},{\"line\":1,\"sku\":\"CUP\",\"location\":\"WH\",\"quantity\":2000000000,"
					+ "\"unitPrice\":{\"amount\":\"1\",\"currency\":\"EUR\"}}]}");
		JsonNode problem = Problems.of(one("purchase-orders", order), 422, "QUANTITY_NOT_POSITIVE");
		assertThat(problem.get("problems").valueStream().map((one) -> one.get("field").asString()))
			.containsExactly("lines[0].quantity", "lines[1].line", "lines[1].quantity", "lines[1].unitPrice");
	}

	@Test
	void aCatalogueSentWholeEveryNightLeavesDifferencesOnly() throws Exception {
		String sku = product();
		String supplier = "SUP-" + sku;
		List<String> first = List.of(offer(supplier, "A", sku, "2.10", 1), offer(supplier, "B", sku, "3.10", 1));
		List<String> second = List.of(offer(supplier, "A", sku, "2.10", 2), offer(supplier, "B", sku, "3.30", 2));
		assertThat(service.sendLines("supplier-catalogue", first).get("accepted").asInt()).isEqualTo(2);
		assertThat(service.sendLines("supplier-catalogue", first).get("duplicates").asInt()).isEqualTo(2);
		assertThat(service.sendLines("supplier-catalogue", second).get("accepted").asInt()).isEqualTo(2);
		assertThat(service.sendLines("supplier-catalogue", second).get("duplicates").asInt()).isEqualTo(2);

		assertThat(events("supplier-item:" + supplier + "/A")).containsExactly("inventory.SupplierItemListed");
		assertThat(events("supplier-item:" + supplier + "/B")).containsExactly("inventory.SupplierItemListed",
				"inventory.SupplierItemChanged");

		service.sendLines("supplier-catalogue", List.of(offer(supplier, "A", sku, "2.10", 3).replace("\"supplierSku\"",
				"\"discontinued\":true,\"supplierSku\"")));
		assertThat(events("supplier-item:" + supplier + "/A")).containsExactly("inventory.SupplierItemListed",
				"inventory.SupplierItemDropped");
		assertThat(events("supplier-item:" + supplier + "/B")).as("a line that is missing says nothing").hasSize(2);
	}

	@Test
	void whatALoadLacksThatIsDeclaredCompleteIsDropped() throws Exception {
		String sku = product();
		String supplier = "ALL-" + sku;
		service.sendLines("supplier-catalogue", List.of(offer(supplier, "A", sku, "2.10", 1),
				offer(supplier, "B", sku, "3.10", 1), offer(supplier, "C", sku, "4.10", 1), complete(supplier, 3, 1)));
		service.sendLines("supplier-catalogue", List.of(offer(supplier, "X", sku, "1.00", 1).replace("EDI", "BUYER")));
		service.awaitSettled();
		assertThat(events("supplier-catalogue:" + supplier)).containsExactly("inventory.CatalogueClosed",
				"inventory.CatalogueSettled");

		service.sendLines("supplier-catalogue", List.of(offer(supplier, "A", sku, "2.10", 2),
				offer(supplier, "B", sku, "3.30", 2), complete(supplier, 3, 2)));
		service.awaitSettled();
		assertThat(events("supplier-item:" + supplier + "/C")).as("one line is lacking of three: nothing is dropped")
			.containsExactly("inventory.SupplierItemListed");

		service.sendLines("supplier-catalogue", List.of(offer(supplier, "A", sku, "2.10", 3),
				offer(supplier, "B", "WAITS-FOR-" + sku, "3.30", 3), complete(supplier, 2, 3)));
		service.awaitSettled();
		assertThat(events("supplier-item:" + supplier + "/A")).containsExactly("inventory.SupplierItemListed");
		assertThat(events("supplier-item:" + supplier + "/B")).as("a line that waits is in the load")
			.containsExactly("inventory.SupplierItemListed", "inventory.SupplierItemChanged");
		assertThat(events("supplier-item:" + supplier + "/C")).containsExactly("inventory.SupplierItemListed",
				"inventory.SupplierItemDropped");
		assertThat(events("supplier-item:" + supplier + "/X")).as("another source stated it")
			.containsExactly("inventory.SupplierItemListed");
	}

	@Test
	void aRecordThatDeclaresALoadCompleteSaysHowManyItemsAndSpeaksOfNone() throws Exception {
		Problems.of(one("supplier-catalogue", complete("ACME", 3, 1).replace(",\"items\":3", "")), 422,
				"FIELD_MISSING");
		Problems.of(
				one("supplier-catalogue", complete("ACME", 3, 1).replace("\"items\"", "\"name\":\"Tea\",\"items\"")),
				422, "FIELD_UNEXPECTED");
		Problems.of(one("supplier-catalogue", complete("ACME", 3, 1).replace("true", "false")), 422, "FIELD_MISSING");
	}

	private static String complete(String supplier, int items, int night) {
		return "{%s,\"supplier\":\"%s\",\"complete\":true,\"items\":%d}"
			.formatted(Samples.head("EDI", supplier).replace("2026-11-24", "2026-11-2" + night), supplier, items);
	}

	@Test
	void anItemNamedByGtinIsFoundOnceItsProductIsKnown() throws Exception {
		String sku = Samples.sku();
		String supplier = "GTIN-" + sku;
		String line = "{%s,\"supplier\":\"%s\",\"supplierSku\":\"G\",\"gtin\":\"00012345678905\"}";
		String monday = line.formatted(Samples.head("EDI", supplier), supplier);
		ServiceOnPort.answered(201, one("supplier-catalogue", monday));
		ServiceOnPort.answered(201,
				one("products", Samples.product(sku).replace("\"stocked\"", "\"gtin\":\"012345678905\",\"stocked\"")));
		ServiceOnPort.answered(201, one("supplier-catalogue", monday.replace("2026-11-24", "2026-11-25")));

		JsonNode events = service.read("/audit/v1/events?subject=" + encoded("supplier-item:" + supplier + "/G"))
			.get("items");
		assertThat(events.get(0).get("data").get("terms").has("sku")).isFalse();
		assertThat(events.get(1).get("data").get("changed").get(0).asString()).isEqualTo("SKU");
		assertThat(events.get(1).get("data").get("terms").get("sku").asString()).isEqualTo(sku);
		Problems.of(
				one("supplier-catalogue",
						line.formatted(Samples.head("EDI", "N"), supplier).replace(",\"gtin\":\"00012345678905\"", "")),
				422, "ITEM_MISSING");
	}

	private static String offer(String supplier, String number, String sku, String cost, int night) {
		return "{%s,\"supplier\":\"%s\",\"supplierSku\":\"%s\",\"sku\":\"%s\",\"unitCost\":{\"amount\":\"%s\",\"currency\":\"GBP\"},\"packSize\":12,\"leadTimeDays\":7}"
			.formatted(Samples.head("EDI", supplier + "/" + number).replace("2026-11-24", "2026-11-2" + night),
					supplier, number, sku, cost);
	}

	private static List<String> events(String subject) throws Exception {
		return service.read("/audit/v1/events?subject=" + encoded(subject))
			.get("items")
			.valueStream()
			.map((event) -> event.get("type").asString().replaceAll("\\.v\\d+$", ""))
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static List<String> prices(String sku, String at) throws Exception {
		return service.read("/experience/v1/prices?channel=web&sku=" + sku + "&at=" + at)
			.get("items")
			.valueStream()
			.map((price) -> price.get("price").get("amount").asString())
			.toList();
	}

	private static String product() throws Exception {
		String sku = Samples.sku();
		ServiceOnPort.answered(201, one("products", Samples.product(sku)));
		return sku;
	}

	private static HttpResponse<String> one(String resource, String body) throws Exception {
		return service.post("service", "/system/v1/" + resource, body);
	}

}
