package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.help.Examples;
import io.tieout.app.realinput.RealData;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Stock in the formats of others, from the door to the events, over a real port.
 */
class FormatDoorTests {

	private static final String GTIN = "4006381333931";

	private static final String SECRET = "hush";

	private static ServiceOnPort service;

	private static Path settings;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		settings = data.resolve("more.yaml");
		places("");
		service = ServiceOnPort.startQuick(data, "--spring.config.additional-location=file:" + settings,
				"--tieout.ingest.settle-time=200ms", "--tieout.shopify.shops[0].domain=tea.myshopify.com",
				"--tieout.shopify.shops[0].secret=" + SECRET, "--tieout.shopify.shops[0].source=TEASHOP");
		ServiceOnPort.answered(201, service.post("service", "/system/v1/products",
				"{%s,\"sku\":\"TEA\",\"name\":\"Tea\",\"gtin\":\"%s\",\"aliases\":[\"shopify:808950810\"],\"stocked\":true}"
					.formatted(Samples.head("ERP", "TEA"), GTIN)));
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	private static void places(String more) throws Exception {
		Files.writeString(settings,
				"tieout:\n  locations:\n    - {id: STORE1, gln: \"9521321000018\", aliases: [\"shopify:655441491\"]}\n"
						+ more);
	}

	@Test
	void anInterchangeIsOneStatementThroughWhicheverDoorAndHoweverOften() throws Exception {
		String interchange = Examples.edi("x12-846")
			.orElseThrow()
			.replace("000000042", "000000100")
			.replace("QTY*QA*30*EA~", "LIN*2*SK*TEA-2~\nQTY*QA*30*EA~")
			.replace("SE*7*", "SE*8*");
		JsonNode first = ServiceOnPort.json(ServiceOnPort.answered(200,
				service.post("service", "/system/v1/x12-846", "application/edi-x12", interchange)));
		assertThat(first.get("accepted").asInt()).isOne();
		assertThat(upload("x12-846", interchange).get("duplicates").asInt()).isOne();
		JsonNode events = service.read("/audit/v1/events?source=PARTNER3PL&sourceId=000000100/42/0001").get("items");
		assertThat(events).isNotEmpty();
		assertThat(events.toString()).contains("StockLinesStated", "\"TEA\"", "ON_HAND", "AVAILABLE");
		service.awaitSettled();
		assertThat(service.read("/audit/v1/events?subject=statement:PARTNER3PL/000000100/42/0001%231")
			.get("items")
			.toString()).as("the second statement of the message is compared like the first").contains("Compared");
		JsonNode feed = service.read("/system/v1/feeds")
			.valueStream()
			.filter((one) -> one.get("name").asString().equals("x12-846"))
			.findFirst()
			.orElseThrow();
		assertThat(feed.get("owner").asString()).isEqualTo("inventory");
		assertThat(feed.get("formats").get(0).asString()).isEqualTo("EDI");
		assertThat(feed.get("schedule").asString()).isNotBlank();
		assertThat(feed.get("duplicates").asInt()).isPositive();
	}

	@Test
	void aMalformedInterchangeIsRefusedWholeAndKeptAsRejected() throws Exception {
		String sample = Files.readString(RealData.file("edi/x12_846_snapshot_and_856_810_samples.edi.txt"));
		String interchange = sample.substring(sample.indexOf("ISA*"));
		JsonNode problem = Problems.of(service.send(service.file("x12-846", "s.edi", "text/plain", interchange)), 400,
				"INTERCHANGE_INVALID");
		assertThat(problem.get("detail").asString()).contains("segment 1 (ISA), element 6", "fixed widths",
				"send it again");
		Path folder = service.data().resolve("inbox/x12-846");
		Files.writeString(folder.resolve("snapshot.edi"), interchange);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> Files.isDirectory(folder.resolve("rejected"))
					&& !Files.exists(folder.resolve("snapshot.edi")));
		try (var files = Files.list(folder.resolve("rejected"))) {
			List<Path> rejected = files.sorted().toList();
			assertThat(rejected).hasSize(2);
			assertThat(Files.readString(rejected.get(0))).isEqualTo(interchange);
			assertThat(Files.readString(rejected.get(1))).contains("INTERCHANGE_INVALID", "element 6");
		}
		assertThat(service.read("/audit/v1/events?source=PARTNERXYZ").get("items")).isEmpty();
	}

	@Test
	void anEdifactReportOfAFolderIsAStatement() throws Exception {
		Path file = service.data().resolve("inbox/edifact-invrpt/report.edi");
		Files.writeString(file, Examples.edi("edifact-invrpt").orElseThrow().replace("REF0001", "FOLDER1"));
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(file));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !service.read("/audit/v1/events?source=9521321000018&sourceId=FOLDER1/ME000001")
				.get("items")
				.isEmpty());
	}

	@Test
	void anItemOrPlaceThatIsUnknownKeepsRecordsWaitingUntilItIsKnown() throws Exception {
		String gln = "5410738100050";
		String invrpt = Examples.edi("edifact-invrpt").orElseThrow();
		ServiceOnPort.answered(200, service.post("service", "/system/v1/edifact-invrpt", "application/edifact",
				invrpt.replace("REF0001", "WAIT1").replace(GTIN, "5412345100102")));
		ServiceOnPort.answered(200, service.post("service", "/system/v1/edifact-invrpt", "application/edifact",
				invrpt.replace("REF0001", "WAIT2").replace("NAD+GY+9521321000018", "NAD+GY+" + gln)));
		ServiceOnPort.answered(200, service.post("service", "/system/v1/epcis",
				event("WAIT-E", "receiving").replace("4006381.033393", "5412345.010010")));
		ServiceOnPort.answered(200, service.post("service", "/system/v1/epcis", "application/ld+json",
				event("WAIT-P", "receiving").replace("9521321.00001.0", "5410738.10005.77")));
		assertThat(waiting("UNKNOWN_GTIN:05412345100102")).isEqualTo(2);
		assertThat(waiting("LOCATION_UNKNOWN:gln:" + gln)).isOne();
		assertThat(waiting("LOCATION_UNKNOWN:gln:" + gln + ".77")).isOne();
		ServiceOnPort.answered(201,
				service.post("service", "/system/v1/products",
						"{%s,\"sku\":\"CHOC\",\"name\":\"Chocolate\",\"gtin\":\"5412345100102\",\"stocked\":true}"
							.formatted(Samples.head("ERP", "CHOC"))));
		awaitReleased("UNKNOWN_GTIN:05412345100102");
		assertThat(onHand("CHOC", "STORE1")).isEqualTo("12");
		places("    - {id: WAREHOUSE, gln: \"" + gln + "\"}\n");
		service.restart();
		awaitReleased("LOCATION_UNKNOWN:gln:" + gln);
		awaitReleased("LOCATION_UNKNOWN:gln:" + gln + ".77");
		assertThat(onHand("TEA", "WAREHOUSE")).isEqualTo("12");
	}

	@Test
	void eventsOfADocumentMoveStockOnceWhateverElseIsInIt() throws Exception {
		String sku = product("00614141073467");
		String document = "{\"type\":\"EPCISDocument\",\"epcisBody\":{\"eventList\":["
				+ event("D-1", "receiving").replace("4006381.033393", "0614141.007346") + "," + event("D-2", "packing")
				+ ","
				+ event("D-3", "retail_selling").replace("4006381.033393", "0614141.007346").replace(":12}", ":5}")
				+ "]}}";
		JsonNode summary = ServiceOnPort.json(ServiceOnPort.answered(200,
				service.post("service", "/system/v1/epcis?source=RFID", "application/ld+json", document)));
		assertThat(summary.get("accepted").asInt()).as(summary.toString()).isEqualTo(2);
		assertThat(summary.get("problems")).singleElement().satisfies((problem) -> {
			assertThat(problem.get("line").asInt()).isEqualTo(2);
			assertThat(problem.get("field").asString()).isEqualTo("/bizStep");
			assertThat(problem.get("code").asString()).isEqualTo("EPCIS_NOT_STOCK");
		});
		JsonNode again = ServiceOnPort.json(service.post("service", "/system/v1/epcis?source=RFID",
				"application/x-ndjson", event("D-1", "receiving").replace("4006381.033393", "0614141.007346") + "\n"));
		assertThat(again.get("duplicates").asInt()).isOne();
		assertThat(upload("epcis?source=RFID", document).get("duplicates").asInt()).isEqualTo(2);
		assertThat(onHand(sku, "STORE1")).isEqualTo("7");
		assertThat(service.read("/audit/v1/events?source=RFID&sourceId=D-1").get("items")).hasSize(1);
	}

	@Test
	void aDeclarationOfErrorVoidsAtTheBusinessTimeOfTheEventEvenIfItComesFirst() throws Exception {
		String sku = product("00614141073504");
		String wrong = event("X-1", "receiving").replace("4006381.033393", "0614141.007350");
		String declared = wrong.replace("\"bizStep\"",
				"\"errorDeclaration\":{\"declarationTime\":\"2026-03-03T08:00:00Z\",\"reason\":\"incorrect_data\",\"correctiveEventIDs\":[\"X-2\"]},\"bizStep\"");
		String right = wrong.replace("X-1", "X-2").replace(":12}", ":10}");
		String sold = wrong.replace("X-1", "X-3").replace("receiving", "retail_selling").replace(":12}", ":4}");
		for (String first : List.of(declared, right)) {
			ServiceOnPort.answered(200, service.post("service", "/system/v1/epcis?source=RFID", first));
		}
		assertThat(waiting("RECORD_UNKNOWN:RFID/X-1")).isOne();
		for (String later : List.of(sold, wrong)) {
			ServiceOnPort.answered(200, service.post("service", "/system/v1/epcis?source=RFID", later));
		}
		awaitReleased("RECORD_UNKNOWN:RFID/X-1");
		JsonNode again = ServiceOnPort.json(service.post("service", "/system/v1/epcis?source=RFID", declared));
		assertThat(again.get("duplicates").asInt()).isOne();
		assertThat(onHand(sku, "STORE1")).isEqualTo("6");
		JsonNode voided = service.read("/audit/v1/events?source=RFID&sourceId=X-1/errorDeclaration")
			.get("items")
			.get(0);
		assertThat(voided.get("type").asString()).contains("MovementVoided");
		assertThat(voided.get("data").get("occurredAt").asString()).isEqualTo("2026-03-02T09:30:00Z");
		assertThat(voided.get("data").get("reason").asString()).isEqualTo("INCORRECT_DATA");
	}

	@Test
	void aCountIsTakenBackLikeAnyOtherEvent() throws Exception {
		String sku = product("00614141073511");
		String received = event("C-1", "receiving").replace("4006381.033393", "0614141.007351");
		String counted = event("C-2", "cycle_counting").replace("4006381.033393", "0614141.007351")
			.replace(":12}", ":7}")
			.replace("09:30:00Z", "10:30:00Z");
		for (String one : List.of(received, counted)) {
			ServiceOnPort.answered(200, service.post("service", "/system/v1/epcis?source=RFID", one));
		}
		assertThat(onHand(sku, "STORE1")).isEqualTo("7");
		JsonNode summary = ServiceOnPort.json(service.post("service", "/system/v1/epcis?source=RFID", counted.replace(
				"\"bizStep\"",
				"\"errorDeclaration\":{\"declarationTime\":\"2026-03-03T08:00:00Z\",\"reason\":\"did_not_occur\"},\"bizStep\"")));
		assertThat(summary.get("accepted").asInt()).as(summary.toString()).isOne();
		assertThat(onHand(sku, "STORE1")).isEqualTo("12");
	}

	@Test
	void aSignedLevelOfAShopIsAStatementOfOneLine() throws Exception {
		String body = "{\"inventory_item_id\":808950810,\"location_id\":655441491,\"available\":6,\"updated_at\":\"2026-03-02T18:00:00-05:00\"}";
		assertThat(outcome(webhook(body, "EV-1", "inventory_levels/update"))).isEqualTo("ACCEPTED");
		assertThat(outcome(webhook(body, "EV-1", "inventory_levels/update"))).isEqualTo("DUPLICATE");
		JsonNode events = service.read("/audit/v1/events?source=TEASHOP&sourceId=EV-1/808950810/655441491")
			.get("items");
		assertThat(events.toString()).contains("AVAILABLE", "\"TEA\"", "2026-03-02T23:00:00Z", "STORE1");
		assertThat(outcome(webhook(body.replace(":6,", ":null,"), "EV-2", "inventory_levels/update")))
			.isEqualTo("ACCEPTED");
		assertThat(service.read("/audit/v1/events?source=TEASHOP&sourceId=EV-2/808950810/655441491")
			.get("items")
			.toString()).contains("\"TEA\"").doesNotContain("\"quantity\"");
	}

	@Test
	void whatAShopSendsTooSoonWaitsAndWhatItSendsInVainIsNotAskedForAgain() throws Exception {
		String body = "{\"inventory_item_id\":808950810,\"location_id\":1,\"available\":6,\"updated_at\":\"2026-03-02T18:00:00-05:00\"}";
		JsonNode parked = ServiceOnPort
			.json(ServiceOnPort.answered(200, webhook(body, "EV-3", "inventory_levels/update")));
		assertThat(parked.get("outcome").asString()).isEqualTo("PARKED");
		assertThat(parked.get("code").asString()).isEqualTo("LOCATION_UNKNOWN");
		assertThat(waiting("LOCATION_UNKNOWN:shopify:1")).isOne();
		JsonNode rejected = ServiceOnPort
			.json(ServiceOnPort.answered(200, webhook("{\"location_id\":1}", "EV-4", "inventory_levels/update")));
		assertThat(rejected.get("outcome").asString()).isEqualTo("REJECTED");
		assertThat(rejected.get("code").asString()).isEqualTo("FIELD_MISSING");
		JsonNode other = ServiceOnPort.json(ServiceOnPort.answered(200, webhook("{}", "EV-5", "orders/create")));
		assertThat(other.get("outcome").asString()).isEqualTo("NOT_TAKEN");
		assertThat(service.get("operator", "/actuator/prometheus").body())
			.contains("tieout_webhooks_total{outcome=\"not_taken\",system=\"shopify\",topic=\"orders/create\"} 1.0");
	}

	@Test
	void aWebhookWithoutTheSignatureOfItsShopIsNotLookedAt() throws Exception {
		String body = "{}";
		for (Map<String, String> headers : List.of(Map.of("X-Shopify-Shop-Domain", "tea.myshopify.com"),
				Map.of("X-Shopify-Shop-Domain", "tea.myshopify.com", "X-Shopify-Hmac-Sha256", signed("other", body)),
				Map.of("X-Shopify-Shop-Domain", "coffee.myshopify.com", "X-Shopify-Hmac-Sha256", signed(SECRET, body)),
				Map.of("X-Shopify-Hmac-Sha256", signed(SECRET, body)))) {
			HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/system/v1/webhooks/shopify"))
				.header("Content-Type", "application/json")
				.header("X-Shopify-Topic", "inventory_levels/update")
				.POST(BodyPublishers.ofString(body));
			headers.forEach(request::header);
			Problems.of(service.send(request), 401, "SIGNATURE_INVALID");
		}
	}

	@Test
	void anInstallationWithoutAShopSaysHowToHaveOne(@TempDir Path data) throws Exception {
		try (ServiceOnPort bare = ServiceOnPort.start(data)) {
			HttpRequest.Builder request = HttpRequest.newBuilder(bare.uri("/system/v1/webhooks/shopify"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{}"));
			JsonNode problem = Problems.of(bare.send(request), 503, "SHOPIFY_NOT_CONFIGURED");
			assertThat(problem.get("detail").asString()).contains("tieout.shopify.shops");
		}
	}

	private static HttpResponse<String> webhook(String body, String event, String topic) throws Exception {
		return service.send(HttpRequest.newBuilder(service.uri("/system/v1/webhooks/shopify"))
			.header("Content-Type", "application/json")
			.header("X-Shopify-Topic", topic)
			.header("X-Shopify-Shop-Domain", "tea.myshopify.com")
			.header("X-Shopify-Event-Id", event)
			.header("X-Shopify-Triggered-At", "2026-03-02T23:00:01Z")
			.header("X-Shopify-Hmac-Sha256", signed(SECRET, body))
			.POST(BodyPublishers.ofString(body)));
	}

	private static String outcome(HttpResponse<String> answer) {
		return ServiceOnPort.json(ServiceOnPort.answered(200, answer)).get("outcome").asString();
	}

	/** As Shopify's documentation describes it. */
	private static String signed(String secret, String body) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
	}

	private static String product(String gtin) throws Exception {
		String sku = Samples.sku();
		ServiceOnPort.answered(201,
				service.post("service", "/system/v1/products",
						"{%s,\"sku\":\"%s\",\"name\":\"X\",\"gtin\":\"%s\",\"stocked\":true}"
							.formatted(Samples.head("ERP", sku), sku, gtin)));
		return sku;
	}

	private static String event(String id, String step) {
		return "{\"type\":\"ObjectEvent\",\"eventID\":\"" + id + "\",\"eventTime\":\"2026-03-02T09:30:00Z\","
				+ "\"eventTimeZoneOffset\":\"+00:00\",\"action\":\"OBSERVE\",\"bizStep\":\"" + step + "\","
				+ "\"bizLocation\":{\"id\":\"urn:epc:id:sgln:9521321.00001.0\"},"
				+ "\"quantityList\":[{\"epcClass\":\"urn:epc:idpat:sgtin:4006381.033393.*\",\"quantity\":12}]}";
	}

	private static JsonNode upload(String feed, String body) throws Exception {
		HttpResponse<String> answer = ServiceOnPort.answered(202,
				service.send(service.file(feed, "file", "text/plain", body)));
		return service.awaitJob(ServiceOnPort.json(answer).get("job").asString());
	}

	private static long waiting(String cause) throws Exception {
		return service.read("/ops/v1/hospital/causes")
			.get("items")
			.valueStream()
			.filter((one) -> one.get("cause").asString().equals(cause))
			.mapToLong((one) -> one.get("letters").asLong())
			.sum();
	}

	private static void awaitReleased(String cause) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waiting(cause) == 0);
	}

	private static String onHand(String sku, String location) throws Exception {
		service.awaitSettled();
		return service.read("/experience/v1/availability?sku=" + sku + "&location=" + location)
			.get("items")
			.get(0)
			.get("onHand")
			.asString();
	}

}
