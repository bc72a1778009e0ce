package io.tieout.app.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	Path folder;

	@Test
	void everyFigureOfATradingDayOpensToTheLinesOfItsFileAndEachLineLeadsBack() throws Exception {
		Path file = RealData.file("sales-lines/2010-12-01.csv");
		Set<String> lines = new TreeSet<>(Files.readAllLines(file).subList(1, Files.readAllLines(file).size()));
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			service.upload("sales-lines?store=GIFT", file);
			service.awaitSettled();
			List<String> ofItem = linesBehindStock(service, "85123A");
			assertThat(ofItem).hasSize((int) lines.stream().filter((line) -> line.contains(",85123A,")).count())
				.allMatch(lines::contains);
			Set<String> free = lines.stream().filter((line) -> line.contains(",0.0,")).collect(Collectors.toSet());
			for (String line : free) {
				assertThat(linesBehindStock(service, line.split(",")[1])).contains(line);
			}
			lines.removeAll(free);
			assertThat(linesBehindJournals(service)).isEqualTo(lines);
			assertEachLeadsBack(service);
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

	private static void assertEachLeadsBack(ServiceOnPort service) throws Exception {
		Set<String> kinds = new TreeSet<>();
		for (JsonNode record : items(service, "/audit/v1/records?source=GIFT&sourceId=" + encoded("536365/85123A/1"))) {
			assertThat(record.get("record").asString()).startsWith("536365,85123A,");
			assertThat(record.get("position").asLong()).isPositive();
		}
		for (JsonNode event : items(service, "/audit/v1/events?source=GIFT&sourceId=" + encoded("536365/85123A/1"))) {
			String figures = "/audit/v1/events/" + event.get("position").asLong() + "/figures";
			for (JsonNode figure : items(service, figures)) {
				kinds.add(figure.get("kind").asString());
				service.read(figure.get("address").asString());
			}
		}
		assertThat(kinds).containsExactly("AVAILABILITY", "JOURNAL_LINE", "TRADING_DAY");
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
				for (JsonNode position : found.get("evidence").get("left")) {
					assertThat(orders.orderLines()).contains(rawOf(service, position.asLong()));
				}
				for (JsonNode position : found.get("evidence").get("right")) {
					assertThat(orders.paymentLines()).contains(rawOf(service, position.asLong()));
				}
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
