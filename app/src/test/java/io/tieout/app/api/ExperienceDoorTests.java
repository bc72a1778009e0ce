package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.security.TestKeys;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What channels and people ask, and how every figure opens to its raw records and every
 * raw record leads to its figures.
 */
class ExperienceDoorTests {

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
			536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850,United Kingdom
			""";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("--tieout.channels[0].id=web",
				"--tieout.channels[0].locations=WH", "--tieout.channels[0].safety-stock=2"));
		arguments.addAll(TestKeys.at(6, "shopkeeper", "service,steward", ""));
		service = ServiceOnPort.startQuick(data, arguments.toArray(String[]::new));
		service.sendLines("products", List.of(Samples.product("MUG"), Samples.product("CUP")));
		service.sendLines("stock-movements",
				List.of(Samples.received("M-1", "WH", "MUG", "10"),
						Samples.received("M-2", "WH", "MUG", "5").replace("2026-11-24", "2026-11-25"),
						Samples.received("M-3", "STORE1", "CUP", "4")));
		service.sendLines("customer-records", List.of(jane("CRM", "jane@old.example"), jane("SHOP", "4711")));
		HttpResponse<String> file = ServiceOnPort.answered(202,
				service.send(service.file("sales-lines?store=LONDON", "day.csv", "text/csv", SALES)));
		service.awaitJob(ServiceOnPort.json(file).get("job").asString());
		service.awaitSettled();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void availabilityHasTheFieldsItPromisesAndKeepsWhatTheChannelKeeps() throws Exception {
		JsonNode item = items("/experience/v1/availability?sku=MUG&channel=web").get(0);
		assertThat(item.propertyNames()).containsExactlyInAnyOrder("sku", "location", "onHand", "sellable", "reserved",
				"damaged", "qualityHold", "inTransit", "safetyStock", "availableToPromise", "asOf", "position");
		assertThat(item.get("onHand").asInt()).isEqualTo(15);
		assertThat(item.get("availableToPromise").asInt()).isEqualTo(13);
		assertThat(items("/experience/v1/availability?location=STORE1")).hasSize(1);
		assertThat(items("/experience/v1/availability?sku=NOTHING")).isEmpty();
	}

	@Test
	void availabilityIsAskedAsOfABusinessTimeAndAsKnownAtATime() throws Exception {
		JsonNode then = items("/experience/v1/availability?sku=MUG&asOf=2026-11-24T12:00:00Z").get(0);
		assertThat(then.get("onHand").asInt()).isEqualTo(10);
		long position = service.read("/audit/v1/events?source=WMS&sourceId=M-1")
			.get("items")
			.get(0)
			.get("position")
			.asLong();
		String recorded = service.read("/audit/v1/events/" + position).get("recordedAt").asString();
		assertThat(items("/experience/v1/availability?sku=MUG&knownAt=" + recorded)).isNotEmpty();
		assertThat(items("/experience/v1/availability?sku=MUG&knownAt=2020-01-01T00:00:00Z")).isEmpty();
		assertThat(items("/experience/v1/availability?location=STORE1&asOf=2026-11-24T12:00:00Z").get(0)
			.get("sellable")
			.asInt()).isEqualTo(4);
	}

	@Test
	void theLedgerOfAnItemRunsInBusinessTimeAndIsPaged() throws Exception {
		String question = "/experience/v1/stock-ledger?sku=MUG&location=WH&limit=1";
		JsonNode first = service.read(question);
		assertThat(first.get("items").get(0).get("onHand").asInt()).isEqualTo(10);
		JsonNode second = service.read(question + "&cursor=" + first.get("next").asString());
		assertThat(second.get("items").get(0).get("change").asInt()).isEqualTo(5);
		assertThat(second.get("items").get(0).get("onHand").asInt()).isEqualTo(15);
		assertThat(second.get("items").get(0).get("sourceId").asString()).isEqualTo("M-2");
		assertThat(second.get("next")).isNull();
		Problems.of(service.get("finance", "/experience/v1/stock-ledger?sku=MUG"), 400, "QUESTION_INVALID");
	}

	@Test
	void anAvailabilityItemOpensToItsEventsAndTheirRawRecordsAndBack() throws Exception {
		List<String> raw = new ArrayList<>();
		for (JsonNode event : items("/audit/v1/events?subject=stock:WH/MUG")) {
			raw.add(rawBehind(event.get("position").asLong()));
		}
		assertThat(raw).contains(Samples.received("M-1", "WH", "MUG", "10"));
		assertThat(figuresOf("WMS", "M-1")).contains("/experience/v1/availability?sku=MUG&location=WH");
	}

	@Test
	void customersAreFoundByEachIdentifierAndBySourceAndId() throws Exception {
		JsonNode bySource = items("/experience/v1/customers?source=CRM&sourceId=jane@old.example");
		assertThat(bySource).hasSize(1);
		JsonNode customer = bySource.get(0);
		assertThat(items("/experience/v1/customers?source=SHOP&sourceId=4711").get(0).get("customerId"))
			.isEqualTo(customer.get("customerId"));
		assertThat(items("/experience/v1/customers?email=JANE.DOE@example.com").get(0).get("customerId"))
			.isEqualTo(customer.get("customerId"));
		assertThat(items("/experience/v1/customers?phone=" + encoded("+44 20 7946 0018")).get(0).get("customerId"))
			.isEqualTo(customer.get("customerId"));
		assertThat(items("/experience/v1/customers?loyaltyId=" + encoded("ab-12 3456")).get(0).get("customerId"))
			.isEqualTo(customer.get("customerId"));
		assertThat(items("/experience/v1/customers?phone=" + encoded("+44 20 7946 0019"))).isEmpty();
		assertThat(items("/experience/v1/customers?loyaltyId=AB123457")).isEmpty();
		assertThat(items("/experience/v1/customers?source=SHOP&sourceId=nobody")).isEmpty();
		Problems.of(service.get("steward", "/experience/v1/customers?source=SHOP"), 400, "QUESTION_INVALID");
		String clusters = service.get("steward", "/experience/v1/customers/clusters.csv").body();
		assertThat(clusters.lines().findFirst()).hasValue("source,sourceId,customerId");
		assertThat(clusters).contains("CRM,jane@old.example," + customer.get("customerId").asString());
	}

	@Test
	void aCustomerSaysWhichRuleMadeItsRecordsOnePerson() throws Exception {
		JsonNode customer = items("/experience/v1/customers?source=SHOP&sourceId=4711").get(0);
		JsonNode why = items("/experience/v1/customers/" + customer.get("customerId").asString() + "/why");
		assertThat(why).extracting((link) -> link.get("rule").asString())
			.containsExactlyInAnyOrder("same-email", "same-phone", "same-loyalty-id", "similar");
		assertThat(why).allSatisfy((link) -> {
			assertThat(List.of(link.get("recordA"), link.get("recordB")))
				.containsExactlyInAnyOrderElementsOf(customer.get("records").values());
			assertThat(link.get("recordA").get("source").asString()).isEqualTo("CRM");
			assertThat(link.get("recordB").get("source").asString()).isEqualTo("SHOP");
			boolean alike = link.get("rule").asString().equals("similar");
			assertThat(link.get("modelVersion").asString()).isEqualTo(alike ? "shipped-1" : "deterministic-1");
			assertThat(link.get("levels").get("EMAIL") != null).isEqualTo(alike);
			assertThat(link.get("decision").asString()).isEqualTo("AUTOMATIC");
			assertThat(link.get("state").asString()).isEqualTo("ASSERTED");
		});
		assertThat(why.toString()).doesNotContainIgnoringCase("jane");
	}

	@Test
	void aProfileFieldOpensToItsRawRecordByTheIdItShowsAndByTheSourcesOwn() throws Exception {
		JsonNode customer = items("/experience/v1/customers?source=CRM&sourceId=jane@old.example").get(0);
		JsonNode from = customer.get("fields").get("givenName").get("from");
		String address = "/audit/v1/records?source=" + from.get("source").asString() + "&sourceId=";
		assertThat(items(address + from.get("recordHash").asString()).get(0).get("record").asString())
			.contains("\"givenName\":\"Jane\"");
		JsonNode own = items("/audit/v1/records?source=CRM&sourceId=jane@old.example&resource=customer-records");
		assertThat(own).hasSize(1);
		assertThat(own.get(0).get("position").asLong()).isPositive();
		assertThat(own.toString()).contains("jane@old.example");
		assertThat(items("/audit/v1/events?source=CRM&sourceId=jane@old.example")).isNotEmpty();
		assertThat(figuresOf("CRM", "jane@old.example"))
			.contains("/experience/v1/customers/" + customer.get("customerId").asString());
		assertThat(items("/audit/v1/records?source=CRM&sourceId=jane@old.example&resource=orders")).isEmpty();
	}

	@Test
	void thatAPersonReadIsRecordedAndThatAMachineReadIsNot() throws Exception {
		JsonNode customer = items("/experience/v1/customers?source=CRM&sourceId=jane@old.example").get(0);
		String path = "/experience/v1/customers/" + customer.get("customerId").asString();
		ServiceOnPort.answered(200, service.get("service", path));
		ServiceOnPort.answered(200, service.get("steward", path));
		ServiceOnPort.answered(200, service.send(HttpRequest.newBuilder(service.uri(path))
			.header("Authorization", "Bearer " + TestKeys.keyOf("shopkeeper"))));
		assertThat(items("/audit/v1/events?actor=service&type=reconciliation.ActRecorded")).isEmpty();
		assertThat(items("/audit/v1/events?actor=steward&type=reconciliation.ActRecorded")).isNotEmpty();
		assertThat(items("/audit/v1/events?actor=shopkeeper&type=reconciliation.ActRecorded")).isNotEmpty();
		assertThat(service.read("/audit/v1/events?type=reconciliation.ActRecorded&limit=900").toString())
			.doesNotContain("jane");
	}

	@Test
	void aJournalLineOpensToItsReceiptsAndTheirRawLinesAndBack() throws Exception {
		JsonNode journal = items("/experience/v1/journals?status=PREPARED").get(0);
		assertThat(journal.get("debit")).isEqualTo(journal.get("credit"));
		assertThat(journal.get("sourceLines").asInt()).isEqualTo(2);
		String id = journal.get("journalId").asString();
		assertThat(service.read("/experience/v1/journals/" + id).get("lines")).isEqualTo(journal.get("lines"));
		JsonNode behind = items("/experience/v1/journals/" + id + "/lines/1/sources");
		assertThat(behind.valueStream().map((fact) -> fact.get("rawRecords").get(0).asString()))
			.containsExactlyInAnyOrderElementsOf(SALES.lines().skip(1).toList());
		JsonNode fact = behind.get(0);
		assertThat(figuresOf(fact.get("source").asString(), fact.get("sourceId").asString()))
			.contains("/experience/v1/journals/" + id + "/lines/1/sources", "/experience/v1/trading-days/2010-12-01");
		Problems.of(service.get("finance", "/experience/v1/journals/" + id + "/lines/99/sources"), 404, "LINE_UNKNOWN");
		Problems.of(service.get("finance", "/experience/v1/journals/NOPE"), 404, "JOURNAL_UNKNOWN");
		Problems.of(service.get("finance", "/experience/v1/journals?status=LOST"), 400, "STATUS_INVALID");
	}

	@Test
	void aTradingDayCountsWhatCameAndWhatItIsWorth() throws Exception {
		JsonNode sales = service.read("/experience/v1/trading-days/2010-12-01").get("feeds").get(0);
		assertThat(sales.get("flow").asString()).isEqualTo("sales");
		assertThat(sales.get("accepted").asInt()).isEqualTo(2);
		String csv = service.get("finance", "/experience/v1/trading-days.csv").body();
		assertThat(csv.lines().findFirst())
			.hasValue("date,source,flow,received,accepted,duplicates,parked,rejected,value,currency");
		assertThat(csv).contains("2010-12-01,LONDON,sales,2,2,0,0,0,22.08,GBP");
		Problems.of(service.get("finance", "/experience/v1/trading-days/yesterday"), 400, "DATE_INVALID");
	}

	@Test
	void anUnknownOrderIsNotFound() throws Exception {
		Problems.of(service.get("finance", "/experience/v1/orders/NOPE"), 404, "ORDER_UNKNOWN");
	}

	private static String jane(String source, String sourceId) {
		return "{%s,\"givenName\":\"Jane\",\"email\":\"jane.doe@example.com\",\"phone\":\"+442079460018\",\"loyaltyId\":\"AB123456\"}"
			.formatted(Samples.head(source, sourceId));
	}

	private static List<String> figuresOf(String source, String sourceId) throws Exception {
		List<String> addresses = new ArrayList<>();
		String address = "/audit/v1/events?source=" + source + "&sourceId=" + encoded(sourceId);
		for (JsonNode event : items(address)) {
			items("/audit/v1/events/" + event.get("position").asLong() + "/figures")
				.forEach((figure) -> addresses.add(figure.get("address").asString()));
		}
		for (String figure : addresses) {
			ServiceOnPort.answered(200, service.get("administrator", figure));
		}
		return addresses;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String rawBehind(long position) throws Exception {
		return service.read("/audit/v1/events/" + position + "/source").get("rawRecords").get(0).asString();
	}

	private static JsonNode items(String path) throws Exception {
		return service.read(path).get("items");
	}

}
