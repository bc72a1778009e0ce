package io.tieout.app.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every raw record is found from every figure, and every figure from a raw record, on
 * real data over a real port.
 */
class ReceiptsTests {

	private static final String DAY = "/experience/v1/trading-days/2010-12-01";

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	Path folder;

	@Test
	void everyFigureOfATradingDayOpensToTheLinesOfItsFileAndEachLineLeadsBack() throws Exception {
		Path file = RealData.file("sales-lines/2010-12-01.csv");
		List<String> lines = Files.readAllLines(file);
		lines.remove(0);
		assertThat(lines).hasSize(3108);
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			service.upload("sales-lines?store=GIFT", file);
			service.awaitSettled();
			Map<Long, String> behind = linesBehindTheDay(service);
			assertThat(behind.values()).as("free lines too, and nothing twice")
				.containsExactlyInAnyOrderElementsOf(lines);
			assertStockOpensTo(service, lines);
			List<String> free = lines.stream().filter((line) -> line.contains(",0.0,")).toList();
			assertThat(free).hasSize(10);
			Set<String> priced = new TreeSet<>(lines);
			priced.removeAll(free);
			assertThat(linesBehindJournals(service)).isEqualTo(priced);
			assertItsMovementLeadsToItsStock(service);
			assertEachLeadsBack(service, lines, behind);
		}
	}

	/**
	 * The raw line behind each fact of each feed of the day, by the fact's position; what
	 * they are worth is the day's value.
	 */
	private static Map<Long, String> linesBehindTheDay(ServiceOnPort service) throws Exception {
		JsonNode feeds = service.read(DAY).get("feeds");
		assertThat(feeds).hasSize(1);
		JsonNode feed = feeds.get(0);
		Map<Long, String> behind = new TreeMap<>();
		BigDecimal worth = BigDecimal.ZERO;
		for (JsonNode fact : items(service, feed.get("sources").asString() + "?limit=1000")) {
			assertThat(fact.get("rawRecords")).hasSize(1);
			assertThat(behind.put(fact.get("position").asLong(), fact.get("rawRecords").get(0).asString())).isNull();
			worth = worth.add(new BigDecimal(fact.get("data").get("line").get("amount").get("amount").asString()));
		}
		assertThat(behind).hasSize(feed.get("accepted").asInt());
		assertThat(feed.get("values").valueStream()).singleElement()
			.extracting((value) -> new BigDecimal(value.get("amount").asString()))
			.isEqualTo(worth)
			.isEqualTo(new BigDecimal("58635.56"));
		return behind;
	}

	private static void assertStockOpensTo(ServiceOnPort service, List<String> lines) throws Exception {
		List<String> ofItem = lines.stream().filter((line) -> line.contains(",85123A,")).toList();
		assertThat(ofItem).isNotEmpty();
		assertThat(linesBehindStock(service, "85123A")).containsExactlyInAnyOrderElementsOf(ofItem);
		for (String line : lines.stream().filter((each) -> each.contains(",0.0,")).toList()) {
			assertThat(linesBehindStock(service, line.split(",")[1])).contains(line);
		}
	}

	private static List<String> linesBehindStock(ServiceOnPort service, String sku) throws Exception {
		List<String> behind = new ArrayList<>();
		for (JsonNode event : items(service, "/audit/v1/events?type=inventory.StockMoved&subject=stock:GIFT/" + sku)) {
			behind.add(rawOf(service, event.get("position").asLong()));
		}
		return behind;
	}

	/** The raw line behind every line of every journal: whatever was not free. */
	private static Set<String> linesBehindJournals(ServiceOnPort service) throws Exception {
		Set<String> behind = new TreeSet<>();
		for (JsonNode journal : items(service, "/experience/v1/journals?limit=1000")) {
			for (JsonNode line : journal.get("lines")) {
				List<JsonNode> sources = items(service, "/experience/v1/journals/" + journal.get("journalId").asString()
						+ "/lines/" + line.get("number").asInt() + "/sources?limit=1000");
				assertThat(sources).hasSize(line.get("sourceLines").asInt());
				sources.forEach((source) -> behind.add(source.get("rawRecords").get(0).asString()));
			}
		}
		return behind;
	}

	/**
	 * By its own number, each line is one record, whose event is the one that the day
	 * opens to, and is in the day, and in a journal unless it was free.
	 */
	private static void assertEachLeadsBack(ServiceOnPort service, List<String> lines, Map<Long, String> behind)
			throws Exception {
		Map<String, Integer> numbers = new HashMap<>();
		Set<Long> positions = new TreeSet<>();
		Set<String> addresses = new TreeSet<>();
		for (String line : lines) {
			String item = line.split(",")[0] + "/" + line.split(",")[1].toUpperCase(Locale.ROOT);
			String sourceId = encoded(item + "/" + numbers.merge(item, 1, Integer::sum));
			JsonNode records = service.read("/audit/v1/records?source=GIFT&sourceId=" + sourceId).get("items");
			assertThat(records).as(sourceId).hasSize(1);
			assertThat(records.get(0).get("record").asString()).isEqualTo(line);
			long position = records.get(0).get("position").asLong();
			assertThat(behind).containsEntry(position, line);
			positions.add(position);
			List<JsonNode> figures = items(service, "/audit/v1/events/" + position + "/figures");
			assertThat(kinds(figures)).as(line).isEqualTo(kindsOf(line));
			figures.forEach((figure) -> addresses.add(figure.get("address").asString()));
		}
		assertThat(positions).isEqualTo(behind.keySet());
		assertThat(addresses).contains(DAY);
		for (String address : addresses) {
			service.read(address);
		}
	}

	private static Set<String> kindsOf(String line) {
		return line.contains(",0.0,") ? Set.of("TRADING_DAY") : Set.of("JOURNAL_LINE", "TRADING_DAY");
	}

	private static Set<String> kinds(List<JsonNode> figures) {
		return figures.stream().map((figure) -> figure.get("kind").asString()).collect(Collectors.toSet());
	}

	/** From a line's own number to all its events and all their figures. */
	private static void assertItsMovementLeadsToItsStock(ServiceOnPort service) throws Exception {
		Set<String> kinds = new TreeSet<>();
		for (JsonNode event : items(service, "/audit/v1/events?source=GIFT&sourceId=" + encoded("536365/85123A/1"))) {
			List<JsonNode> figures = items(service, "/audit/v1/events/" + event.get("position").asLong() + "/figures");
			kinds.addAll(kinds(figures));
			for (JsonNode figure : figures) {
				service.read(figure.get("address").asString());
			}
		}
		assertThat(kinds).containsExactlyInAnyOrder("AVAILABILITY", "JOURNAL_LINE", "TRADING_DAY");
	}

	@Test
	void everyBreakOpensToItsOrderAndPaymentsAsTheyCame() throws Exception {
		OlistOrders orders = OlistOrders.thousand();
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			service.sendLines("orders", orders.orderLines());
			service.sendLines("payments", orders.paymentLines());
			service.awaitSettled();
			List<JsonNode> breaks = items(service, "/experience/v1/breaks?flow=order-payment&limit=1000");
			assertThat(breaks).isNotEmpty();
			for (JsonNode found : breaks) {
				assertThat(found.get("evidence").get("left").size() + found.get("evidence").get("right").size())
					.isPositive();
				List<String> behind = new ArrayList<>();
				for (JsonNode position : found.get("evidence").get("left")) {
					behind.add(rawOf(service, position.asLong()));
					assertThat(orders.orderLines()).contains(behind.get(behind.size() - 1));
				}
				for (JsonNode position : found.get("evidence").get("right")) {
					behind.add(rawOf(service, position.asLong()));
					assertThat(orders.paymentLines()).contains(behind.get(behind.size() - 1));
				}
				String sources = "/experience/v1/breaks/" + encoded(found.get("breakId").asString()) + "/sources";
				assertThat(items(service, sources + "?limit=1"))
					.extracting((source) -> source.get("rawRecords").get(0).asString())
					.containsExactlyInAnyOrderElementsOf(behind);
				assertThat(service.get("finance", sources).statusCode()).isEqualTo(200);
				assertThat(service.get("operator", sources).statusCode()).isEqualTo(403);
			}
		}
	}

	@Test
	void everyFieldOfAProfileOpensToTheRecordThatSaysSo() throws Exception {
		List<Map<String, String>> people = RealData.quotedRows("customer/splink_fake_1000.csv").subList(0, 60);
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			service.sendLines("customer-records", people.stream().map(ReceiptsTests::record).toList());
			service.awaitSettled();
			int opened = 0;
			for (Map<String, String> person : people) {
				JsonNode customer = items(service,
						"/experience/v1/customers?source=SPLINK&sourceId=" + person.get("unique_id"))
					.get(0);
				for (Map.Entry<String, JsonNode> field : customer.get("fields").properties()) {
					String raw = items(service,
							"/audit/v1/records?source=SPLINK&sourceId="
									+ field.getValue().get("from").get("recordHash").asString())
						.get(0)
						.get("record")
						.asString();
					assertThat(JSON.readTree(raw).get(field.getKey()).asString())
						.isEqualToIgnoringCase(field.getValue().get("value").asString());
					opened++;
				}
			}
			assertThat(opened).isGreaterThan(people.size());
		}
	}

	private static String record(Map<String, String> person) {
		Map<String, String> record = new LinkedHashMap<>();
		record.put("source", "SPLINK");
		record.put("sourceId", person.get("unique_id"));
		record.put("occurredAt", "2020-01-01T00:00:00Z");
		Map.of("givenName", "first_name", "familyName", "surname", "birthDate", "dob", "city", "city", "email", "email")
			.forEach((field, column) -> {
				if (!person.getOrDefault(column, "").isBlank()) {
					record.put(field, person.get(column));
				}
			});
		return JSON.writeValueAsString(record);
	}

	private static String rawOf(ServiceOnPort service, long position) throws Exception {
		return service.read("/audit/v1/events/" + position + "/source").get("rawRecords").get(0).asString();
	}

	/** Every item, page by page. */
	private static List<JsonNode> items(ServiceOnPort service, String path) throws Exception {
		JsonNode page = service.read(path);
		List<JsonNode> items = new ArrayList<>(page.get("items").valueStream().toList());
		while (page.has("next")) {
			page = service.read(path + "&cursor=" + encoded(page.get("next").asString()));
			page.get("items").forEach(items::add);
		}
		return items;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
