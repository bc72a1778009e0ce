package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a trading day of every kind of record opens to, over a real port, and how every
 * record leads back to its day and its breaks. Some of the stock came long after the
 * rest.
 */
class TradingDayDoorTests {

	private static final String DAY = "/experience/v1/trading-days/2026-11-24";

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
			536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850,United Kingdom
			""";

	private static final Map<String, List<String>> SENT = Map.of("WMS/stock",
			List.of(Samples.received("M-1", "WH", "MUG", "10"), Samples.received("M-2", "WH", "MUG", "5"),
					Samples.count("C-1", "WH", "MUG", "14"), Samples.received("M-3", "WH", "MUG", "1")),
			"SHOP/order", List.of(Samples.order("O-1"), Samples.order("O-1").replace("08:00", "09:00"), order("O-2")),
			"PSP/payment",
			List.of(Samples.payment("O-1", "15.00"), euros("P-E", "CAPTURED", "7.00"),
					euros("P-R", "REFUNDED", "3.00")),
			"CRM/customer", List.of(Samples.customer("C-1"), Samples.customer("C-2")));

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.order-to-cash.quiet=300ms",
				"--tieout.companies[0].id=ELSEWHERE", "--tieout.companies[0].functional-currency=GBP");
		service.sendLines("products", List.of(Samples.product("MUG")));
		List<String> stock = SENT.get("WMS/stock");
		service.sendLines("stock-movements",
				List.of(stock.get(0), stock.get(1), Samples.received("M-9", "WH", "NEVER-SEEN", "1"), stock.get(0)));
		service.sendLines("stock-counts", List.of(stock.get(2)));
		service.sendLines("orders", SENT.get("SHOP/order"));
		service.sendLines("payments", SENT.get("PSP/payment"));
		service.sendLines("customer-records", SENT.get("CRM/customer"));
		ServiceOnPort.answered(200, service.post("service", "/system/v1/sales-lines?store=LONDON", "text/csv", SALES));
		service.sendLines("stock-movements",
				IntStream.range(0, 5_100)
					.mapToObj(
							(index) -> Samples.received("F-" + index, "FAR", "MUG", "1").replace("\"WMS\"", "\"FILL\""))
					.toList());
		service.sendLines("stock-movements", List.of(stock.get(3)));
		service.awaitSettled();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "WMS/stock", "SHOP/order", "PSP/payment", "CRM/customer" })
	void aFeedOpensToExactlyTheRecordsItCountsPageByPage(String feed) throws Exception {
		List<String> raw = new ArrayList<>();
		for (JsonNode fact : items(feed(feed).get("sources").asString() + "?limit=1")) {
			assertThat(fact.get("rawRecords")).as("the one record and no other version").hasSize(1);
			raw.add(fact.get("rawRecords").get(0).asString());
		}
		assertThat(raw).containsExactlyInAnyOrderElementsOf(SENT.get(feed));
		assertThat(feed(feed).get("accepted").asInt()).isEqualTo(raw.size());
	}

	@Test
	void aLateRecordIsFoundWithoutReadingWhatLiesBetween() throws Exception {
		assertThat(JdbcClient.create(service.postgres().app())
			.sql("SELECT accepted_earlier::text FROM read.trading_days WHERE source = 'WMS' AND flow = 'stock'")
			.query(String.class)
			.single()).startsWith("[");
		assertThat(items(DAY + "/FILL/stock/sources?limit=1000")).hasSize(5_100);
	}

	@Test
	void theValueOfADayIsTheSumOfWhatIsBehindIt() throws Exception {
		Map<String, BigDecimal> sums = new TreeMap<>();
		for (JsonNode fact : items(DAY + "/PSP/payment/sources?limit=1000")) {
			JsonNode amount = fact.get("data").get("amount");
			BigDecimal moved = new BigDecimal(amount.get("amount").asString());
			sums.merge(amount.get("currency").asString(),
					fact.get("data").get("kind").asString().equals("CAPTURED") ? moved : moved.negate(),
					BigDecimal::add);
		}
		Map<String, BigDecimal> values = new TreeMap<>();
		feed("PSP/payment").get("values")
			.forEach((value) -> values.put(value.get("currency").asString(),
					new BigDecimal(value.get("amount").asString())));
		assertThat(values).isEqualTo(sums)
			.isEqualTo(Map.of("GBP", new BigDecimal("15.00"), "EUR", new BigDecimal("4.00")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "WMS/stock", "SHOP/order", "PSP/payment", "CRM/customer" })
	void everyRecordLeadsBackToItsDay(String feed) throws Exception {
		for (String sent : SENT.get(feed)) {
			String sourceId = JsonMapper.shared().readTree(sent).get("sourceId").asString();
			JsonNode record = items("/audit/v1/records?source=" + feed.split("/")[0] + "&sourceId=" + sourceId).stream()
				.filter((found) -> found.get("record").asString().equals(sent))
				.findFirst()
				.orElseThrow();
			assertThat(figures(record.get("position").asLong())).containsEntry("2026-11-24/" + feed, DAY);
		}
	}

	@Test
	void aConsequenceOfARecordIsNotCountedAndDoesNotLeadThere() throws Exception {
		List<JsonNode> moved = items("/audit/v1/events?source=LONDON&type=inventory.StockMoved");
		assertThat(moved).hasSize(2);
		for (JsonNode event : moved) {
			assertThat(figures(event.get("position").asLong()).keySet())
				.noneMatch((name) -> name.startsWith("2010-12-01/"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "WMS/stock, M-9", "PSP/payment, " })
	void whatIsParkedOpensToItsLetters(String feed, String expected) throws Exception {
		JsonNode figures = feed(feed);
		List<JsonNode> letters = items(figures.get("letters").asString());
		assertThat(letters).hasSize(figures.get("parked").asInt())
			.map((letter) -> letter.get("sourceId").asString())
			.isEqualTo((expected != null) ? List.of(expected) : List.of());
	}

	@Test
	void paymentsInAnotherCurrencyLeadToTheirBreakAndTheOrderNamesIt() throws Exception {
		JsonNode found = service.read("/experience/v1/breaks/order-payment-currency:O-1~1EUR");
		assertThat(found.get("evidence").get("right")).hasSize(2);
		for (JsonNode position : found.get("evidence").get("right")) {
			assertThat(rawOf(position.asLong())).contains("\"currency\":\"EUR\"");
			assertThat(figures(position.asLong())).containsKeys("O-1", "order-payment-currency:O-1~1EUR");
		}
		assertThat(service.read("/experience/v1/orders/O-1").get("breaks").valueStream())
			.extracting((each) -> each.get("breakId").asString())
			.containsExactly("order-payment:O-1", "order-payment-currency:O-1~1EUR");
	}

	@Test
	void salesThatCannotBePostedLeadToTheirBreak() throws Exception {
		JsonNode found = service.read("/experience/v1/breaks?flow=sales-posting").get("items").get(0);
		assertThat(found.get("evidence").get("left")).hasSize(2);
		List<String> raw = new ArrayList<>();
		for (JsonNode position : found.get("evidence").get("left")) {
			raw.add(rawOf(position.asLong()));
			assertThat(figures(position.asLong())).containsKeys(found.get("breakId").asString(),
					"2010-12-01/LONDON/sales");
		}
		assertThat(raw).containsExactlyElementsOf(SALES.lines().skip(1).toList());
	}

	@Test
	void customersRecordsAreForTheAuditorAndThatAPersonReadThemIsRecorded() throws Exception {
		String customers = DAY + "/CRM/customer/sources";
		Problems.of(service.get("finance", customers), 403, "ACCESS_DENIED");
		Problems.of(service.get("finance", customers.replace("customer", "%63ustomer")), 403, "ACCESS_DENIED");
		Problems.of(service.get("operator", DAY + "/PSP/payment/sources"), 403, "ACCESS_DENIED");
		ServiceOnPort.answered(200, service.get("finance", DAY + "/PSP/payment/sources"));
		ServiceOnPort.answered(200, service.get("auditor", customers));
		assertThat(items("/audit/v1/events?actor=auditor&type=reconciliation.ActRecorded"))
			.extracting((act) -> act.get("data").get("subject").asString())
			.contains("trading-day:2026-11-24/CRM/customer");
		assertThat(items("/audit/v1/events?actor=finance&type=reconciliation.ActRecorded"))
			.extracting((act) -> act.get("data").get("action").asString())
			.contains("trading-days.sources");
	}

	@Test
	void whatThereIsNotIsNotFound() throws Exception {
		Problems.of(service.get("finance", DAY + "/NOBODY/payment/sources"), 404, "TRADING_DAY_UNKNOWN");
		Problems.of(service.get("finance", "/experience/v1/trading-days/today/PSP/payment/sources"), 400,
				"DATE_INVALID");
		Problems.of(service.get("finance", DAY + "/PSP/payment/sources?cursor=zzz"), 400, "CURSOR_INVALID");
		Problems.of(service.get("operator", "/ops/v1/hospital?date=today"), 400, "DATE_INVALID");
	}

	private static String order(String orderId) {
		return Samples.order(orderId, "{\"amount\":\"3.00\",\"currency\":\"GBP\"}");
	}

	private static String euros(String paymentId, String kind, String amount) {
		return "{%s,\"orderId\":\"O-1\",\"paymentId\":\"P-E\",\"method\":\"card\",\"kind\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}"
			.formatted(Samples.head("PSP", paymentId), kind, amount);
	}

	private static JsonNode feed(String feed) throws Exception {
		return service.read(DAY)
			.get("feeds")
			.valueStream()
			.filter((each) -> feed.equals(each.get("source").asString() + "/" + each.get("flow").asString()))
			.findFirst()
			.orElseThrow();
	}

	/** Addresses by name; each of them is there. */
	private static Map<String, String> figures(long position) throws Exception {
		Map<String, String> figures = new TreeMap<>();
		for (JsonNode figure : items("/audit/v1/events/" + position + "/figures")) {
			figures.put(figure.get("name").asString(), figure.get("address").asString());
			service.read(figure.get("address").asString());
		}
		return figures;
	}

	private static String rawOf(long position) throws Exception {
		return service.read("/audit/v1/events/" + position + "/source").get("rawRecords").get(0).asString();
	}

	private static List<JsonNode> items(String path) throws Exception {
		List<JsonNode> items = new ArrayList<>();
		JsonNode page = service.read(path);
		page.get("items").forEach(items::add);
		while (page.has("next")) {
			page = service
				.read(path + "&cursor=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8));
			page.get("items").forEach(items::add);
		}
		return items;
	}

}
