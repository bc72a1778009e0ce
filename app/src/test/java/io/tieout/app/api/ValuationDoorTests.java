package io.tieout.app.api;

import io.tieout.app.ServiceOnPort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stock costs and is worth, as asked over the port.
 */
class ValuationDoorTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.companies[0].id=UK",
				"--tieout.companies[0].functional-currency=GBP", "--tieout.companies[1].id=DE",
				"--tieout.companies[1].functional-currency=EUR", "--tieout.companies[1].locations=BERLIN");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aSaleBeforeItsReceiptCarriesItsCostOnceThatIsKnown() throws Exception {
		String sku = product();
		send(movement(sku, "SOLD", 3, "2026-03-02", null));
		assertThat(costs("sku=" + sku)).isEmpty();

		send(movement(sku, "RECEIVED", 10, "2026-03-03", "4.00"), movement(sku, "SOLD", 1, "2026-03-04", null));

		assertThat(costs("sku=" + sku)).singleElement().satisfies((cost) -> {
			assertThat(cost.get("company").asString()).isEqualTo("UK");
			assertThat(cost.get("quantity").asInt()).isEqualTo(6);
			assertThat(cost.get("value").get("amount").asString()).isEqualTo("24.00");
			assertThat(cost.get("average").get("amount").asString()).isEqualTo("4");
			assertThat(cost.get("lastCost").get("amount").asString()).isEqualTo("4");
			assertThat(cost.get("unvalued").asInt()).isZero();
		});
		assertThat(entries("UK", sku))
			.extracting((entry) -> entry.get("kind").asString() + " " + entry.get("cost").get("amount").asString())
			.containsExactly("ISSUE 0.00", "DIFFERENCE -12.00", "RECEIPT 40.00", "ISSUE -4.00");
	}

	@Test
	void whatACompanyOwnsSumsUpToThePennyOnEveryDay() throws Exception {
		List<String> skus = new ArrayList<>();
		for (int n = 1; n <= 5; n++) {
			String sku = product();
			skus.add(sku);
			send(movement(sku, "RECEIVED", 3, "2026-03-02", "3.333333").replace("STORE1", "BERLIN")
				.replace("GBP", "EUR"), movement(sku, "SOLD", 1, "2026-03-05", null).replace("STORE1", "BERLIN"));
		}
		assertThat(total("company=DE")).isEqualByComparingTo(sum("company=DE")).isEqualByComparingTo("33.35");
		assertThat(total("company=DE&asOf=2026-03-04")).isEqualByComparingTo(sum("company=DE&asOf=2026-03-04"))
			.isEqualByComparingTo("49.95");
		assertThat(total("company=DE&asOf=2026-03-05")).isEqualByComparingTo("33.35");
		JsonNode before = service.read("/experience/v1/inventory-value?company=DE&asOf=2026-03-01");
		assertThat(before.get("totals").isEmpty()).isTrue();
		assertThat(before.get("items").isEmpty()).isTrue();
		BigDecimal itemCosts = costs("company=DE").stream()
			.map((cost) -> new BigDecimal(cost.get("value").get("amount").asString()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(total("company=DE")).isEqualByComparingTo(itemCosts);
		assertThat(skus).allSatisfy((sku) -> assertThat(costs("company=UK&sku=" + sku)).isEmpty());
	}

	@Test
	void theEntriesComeInPages() throws Exception {
		String sku = product();
		send(movement(sku, "RECEIVED", 10, "2026-03-02", "4.00"), movement(sku, "SOLD", 1, "2026-03-03", null),
				movement(sku, "SOLD", 2, "2026-03-04", null));
		send(movement(sku, "SOLD", 3, "2026-03-05", null));
		List<JsonNode> paged = new ArrayList<>();
		String path = "/experience/v1/item-costs/UK/" + sku + "/entries?limit=1";
		JsonNode page = service.read(path);
		while (page.hasNonNull("next")) {
			paged.add(page.get("items").get(0));
			page = service.read(path + "&cursor=" + page.get("next").asString());
		}
		paged.add(page.get("items").get(0));

		assertThat(paged).isEqualTo(entries("UK", sku)).hasSize(4);
	}

	@Test
	void aCodeWithASlashIsFound() throws Exception {
		String sku = Samples.sku() + "/X~1";
		service.sendLines("products", List.of(Samples.product(sku)));
		send(movement(sku, "RECEIVED", 1, "2026-03-02", "4.00"));

		assertThat(entries("UK", sku.replace("~", "~0").replace("/", "~1"))).hasSize(1);
	}

	@Test
	void aBundleDoesNotCostWhatEachOfItsPartsCosts() throws Exception {
		String part = product();
		String bundle = Samples.sku();
		service.sendLines("products",
				List.of(Samples.product(bundle)
					.replace("\"stocked\":true",
							"\"stocked\":false,\"components\":[{\"sku\":\"" + part + "\",\"quantity\":2}]")));
		send(movement(bundle, "RECEIVED", 1, "2026-03-02", "100.00"));

		assertThat(costs("sku=" + part)).isEmpty();
	}

	@Test
	void onlyFinanceAndAuditorsSeeCosts() throws Exception {
		for (String path : List.of("/experience/v1/item-costs", "/experience/v1/inventory-value")) {
			assertThat(service.get("finance", path).statusCode()).isEqualTo(200);
			assertThat(service.get("auditor", path).statusCode()).isEqualTo(200);
			assertThat(service.get("service", path).statusCode()).isEqualTo(403);
		}
	}

	@Test
	void whatCannotBeAnsweredIsSaid() throws Exception {
		Problems.of(service.get("finance", "/experience/v1/item-costs/UK/NOTHING/entries"), 404, "ITEM_COST_UNKNOWN");
		Problems.of(service.get("finance", "/experience/v1/inventory-value?asOf=yesterday"), 400, "DATE_INVALID");
		Problems.of(service.get("finance", "/experience/v1/inventory-value?cursor=x"), 400, "CURSOR_INVALID");
		Problems.of(service.get("finance", "/experience/v1/item-costs?limit=0"), 400, "LIMIT_INVALID");
	}

	private static BigDecimal total(String question) throws Exception {
		JsonNode totals = service.read("/experience/v1/inventory-value?" + question).get("totals");
		assertThat(totals).hasSize(1);
		return new BigDecimal(totals.get(0).get("value").get("amount").asString());
	}

	private static BigDecimal sum(String question) throws Exception {
		List<BigDecimal> values = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = service.read("/experience/v1/inventory-value?limit=2&" + question + cursor);
			page.get("items").forEach((item) -> values.add(new BigDecimal(item.get("value").get("amount").asString())));
			cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
		}
		while (!cursor.isEmpty());
		assertThat(values).hasSizeGreaterThan(2);
		return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static List<JsonNode> costs(String question) throws Exception {
		List<JsonNode> costs = new ArrayList<>();
		service.eachItem("/experience/v1/item-costs?" + question, costs::add);
		return costs;
	}

	private static List<JsonNode> entries(String company, String sku) throws Exception {
		List<JsonNode> entries = new ArrayList<>();
		service.eachItem("/experience/v1/item-costs/" + company + "/" + sku + "/entries?x=", entries::add);
		return entries;
	}

	private static String product() throws Exception {
		String sku = Samples.sku();
		service.sendLines("products", List.of(Samples.product(sku)));
		return sku;
	}

	private static void send(String... movements) throws Exception {
		JsonNode summary = service.sendLines("stock-movements", List.of(movements));
		assertThat(summary.get("accepted").asInt()).as(summary.toString()).isEqualTo(movements.length);
		service.awaitSettled();
	}

	private static String movement(String sku, String kind, int quantity, String day, @Nullable String unitCost) {
		String cost = (unitCost != null) ? ",\"unitCost\":{\"amount\":\"%s\",\"currency\":\"GBP\"}".formatted(unitCost)
				: "";
		return ("{\"source\":\"WMS\",\"sourceId\":\"%1$s-%2$s-%4$s\",\"occurredAt\":\"%4$sT10:00:00Z\",\"sku\":\"%1$s\","
				+ "\"location\":\"STORE1\",\"kind\":\"%2$s\",\"quantity\":%3$d%5$s}")
			.formatted(sku, kind, quantity, day, cost);
	}

}
