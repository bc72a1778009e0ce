package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers of a shop, from its webhooks to their profiles, over a real port.
 */
class ShopifyCustomerDoorTests {

	private static final String SECRET = "hush";

	/** Whose record is told as the example tells it; all others are strangers. */
	private static final List<String> AS_GIVEN = List.of("101", "106");

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.shopify.shops[0].domain=tea.myshopify.com",
				"--tieout.shopify.shops[0].secret=" + SECRET, "--tieout.shopify.shops[0].source=TEASHOP");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aCustomerOfAShopIsACustomerRecordOnceHoweverOftenItIsTold() throws Exception {
		String body = customer("101", "2026-03-02T11:00:00-05:00", "ada-101@example.org");
		for (String topic : List.of("customers/create", "customers/update")) {
			assertThat(outcome(webhook(body, topic))).as(topic)
				.isEqualTo(topic.endsWith("create") ? "ACCEPTED" : "DUPLICATE");
		}
		JsonNode profile = profile("101");
		assertThat(values(profile)).containsOnly(Map.entry("givenName", "Ada"), Map.entry("familyName", "Byron"),
				Map.entry("email", "ada-101@example.org"), Map.entry("phone", "+442079460101"),
				Map.entry("addressLine1", "12 St James's Square"), Map.entry("city", "London"),
				Map.entry("region", "England"), Map.entry("postcode", "SW1Y 4LE"), Map.entry("country", "GB"));
		assertThat(profile.get("consents").get("email").get("given").asBoolean()).isTrue();
		assertThat(profile.get("consents").get("sms").get("given").asBoolean()).isFalse();
	}

	@Test
	void theNewestUpdateHoldsInWhateverOrderTheyCome() throws Exception {
		String newest = customer("102", "2026-03-02T12:00:00Z", "new-102@example.org");
		assertThat(outcome(webhook(newest.replace("\"subscribed\"", "\"unsubscribed\""), "customers/disable")))
			.isEqualTo("ACCEPTED");
		assertThat(outcome(webhook(customer("102", "2026-03-02T11:59:59Z", "old-102@example.org"), "customers/enable")))
			.isEqualTo("ACCEPTED");
		JsonNode alike = json(answered(200,
				webhook(customer("102", "2026-03-02T12:00:00Z", "other-102@example.org"), "customers/update")));
		assertThat(alike.get("code").asString()).as("of the same second").isEqualTo("SOURCE_RECORD_CHANGED");
		assertThat(values(profile("102"))).containsEntry("email", "new-102@example.org");
		assertThat(profile("102").get("consents").get("email").get("given").asBoolean()).isFalse();
		assertThat(
				outcome(webhook(customer("102", "2026-03-02T12:00:01Z", "next-102@example.org"), "customers/update")))
			.isEqualTo("ACCEPTED");
		assertThat(values(profile("102"))).containsEntry("email", "next-102@example.org");
	}

	@Test
	void theSameRecordThroughTheCanonicalDoorIsTheSameRecord() throws Exception {
		assertThat(outcome(
				webhook("{\"id\":103,\"updated_at\":\"2026-03-02T13:00:00+02:00\",\"email\":\" ada-103@example.org \"}",
						"customers/create")))
			.isEqualTo("ACCEPTED");
		String canonical = """
				{"source":"TEASHOP","sourceId":"103","occurredAt":"2026-03-02T11:00:00Z","email":"ada-103@example.org"}""";
		assertThat(json(answered(200, service.post("service", "/system/v1/customer-records", canonical))).get("outcome")
			.asString()).isEqualTo("DUPLICATE");
		JsonNode events = service.read("/audit/v1/events?source=TEASHOP&sourceId=103&type=customer.CustomerRecorded");
		assertThat(events.get("items")).hasSize(1);
		assertThat(events.toString()).doesNotContain("ada-103", "\"103\"");
	}

	@Test
	void withoutADefaultAddressTheOneThatIsMarkedCountsOrElseTheFirst() throws Exception {
		String base = customer("104", "2026-03-02T11:00:00Z", "ada-104@example.org");
		String address = base.substring(base.indexOf("\"default_address\""), base.indexOf(",\"email_marketing"));
		assertThat(outcome(webhook(base.replace(address,
				"\"default_address\":null,\"addresses\":[{\"city\":\"Leeds\"},{\"city\":\"York\",\"default\":true}]"),
				"customers/create")))
			.isEqualTo("ACCEPTED");
		assertThat(values(profile("104"))).containsEntry("city", "York").doesNotContainKey("postcode");
		assertThat(outcome(webhook(
				customer("105", "2026-03-02T11:00:00Z", "ida-105@example.org").replaceFirst(
						"\"default_address\":\\{.*?\\}",
						"\"addresses\":[{\"city\":\"Leeds\",\"address1\":\"\"},{\"city\":\"York\"}]"),
				"customers/create")))
			.isEqualTo("ACCEPTED");
		assertThat(values(profile("105"))).containsEntry("city", "Leeds").doesNotContainKey("addressLine1");
	}

	@Test
	void whatIsWrongIsToldByFieldAndNeverByValue() throws Exception {
		String wrong = customer("106", "yesterday", "ada-106@example.org").replace("\"first_name\":\"Ada\"",
				"\"first_name\":\"" + "x".repeat(501) + "\"");
		JsonNode rejected = json(answered(200, webhook(wrong, "customers/update")));
		assertThat(rejected.get("outcome").asString()).isEqualTo("REJECTED");
		assertThat(rejected.get("code").asString()).isEqualTo("TIME_INVALID");
		JsonNode summary = json(answered(200, service.post("service", "/system/v1/shopify-customers?source=TEASHOP",
				"application/x-ndjson", wrong + "\n" + wrong.replace("\"SW1Y 4LE\"", "[\"SW1Y 4LE\"]"))));
		assertThat(summary.get("rejected").asInt()).isEqualTo(2);
		assertThat(summary.get("problems").valueStream().map((one) -> one.get("field").asString()))
			.contains("updated_at", "first_name", "default_address.zip");
		assertThat(summary.toString() + rejected).doesNotContain("106", "SW1Y", "yesterday", "xxx");
	}

	@Test
	void whatAPersonAsksForIsNotTakenForNothing() throws Exception {
		String body = "{\"customer\":{\"id\":107,\"email\":\"ada-107@example.org\"},\"id\":107}";
		for (String topic : List.of("customers/delete", "customers/redact", "customers/data_request")) {
			JsonNode answer = json(answered(200, webhook(body, topic)));
			assertThat(answer.get("outcome").asString()).as(topic).isEqualTo("NOT_TAKEN");
			assertThat(answer.get("code").asString()).as(topic).isEqualTo("BY_HAND");
			assertThat(answer.toString()).contains("by hand", "runbook").doesNotContain("107");
			assertThat(service.get("operator", "/actuator/prometheus").body()).contains(
					"tieout_webhooks_total{outcome=\"not_taken\",system=\"shopify\",topic=\"" + topic + "\"} 1.0");
		}
		assertThat(service.read("/audit/v1/events?source=TEASHOP&sourceId=107").get("items")).isEmpty();
	}

	@Test
	void aCustomerWithoutTheSignatureOfItsShopIsNotLookedAt() throws Exception {
		Problems.of(send(customer("108", "2026-03-02T11:00:00Z", "ada-108@example.org"), "customers/create", "other"),
				401, "SIGNATURE_INVALID");
		assertThat(service.read("/audit/v1/events?source=TEASHOP&sourceId=108").get("items")).isEmpty();
	}

	@Test
	void theCustomerOfShopifysOwnDocumentationIsTaken() throws Exception {
		JsonNode documented = JsonMapper.shared()
			.readTree(Files.readString(RealData.file("shopify/customer.json")))
			.get("customer");
		assertThat(outcome(webhook(documented.toString(), "customers/create"))).isEqualTo("ACCEPTED");
		assertThat(values(profile("1"))).containsEntry("city", "BRISBANE")
			.containsEntry("country", "AU")
			.doesNotContainKey("phone");
	}

	/** Another person than any other: nothing identifies both. */
	private static String customer(String id, String updatedAt, String email) {
		String ada = Examples.json("shopify-customers")
			.orElseThrow()
			.replace("706405506930370084", id)
			.replace("2026-03-02T11:00:00+00:00", updatedAt)
			.replace("ada@example.org", email)
			.replace("+442079460000", AS_GIVEN.contains(id) ? "+442079460" + id : "+44207" + id + "1" + id)
			.strip();
		return AS_GIVEN.contains(id) ? ada : Strangers.instead(ada, id);
	}

	private static JsonNode profile(String sourceId) throws Exception {
		service.awaitSettled();
		return service.read("/experience/v1/customers?source=TEASHOP&sourceId=" + sourceId).get("items").get(0);
	}

	private static Map<String, String> values(JsonNode profile) {
		return profile.get("fields")
			.propertyStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (field) -> field.getValue().get("value").asString()));
	}

	private static HttpResponse<String> webhook(String body, String topic) throws Exception {
		return send(body, topic, SECRET);
	}

	private static HttpResponse<String> send(String body, String topic, String secret) throws Exception {
		return service.send(HttpRequest.newBuilder(service.uri("/system/v1/webhooks/shopify"))
			.header("Content-Type", "application/json")
			.header("X-Shopify-Topic", topic)
			.header("X-Shopify-Shop-Domain", "tea.myshopify.com")
			.header("X-Shopify-Hmac-Sha256", signed(secret, body))
			.POST(BodyPublishers.ofString(body)));
	}

	private static String outcome(HttpResponse<String> answer) {
		return json(answered(200, answer)).get("outcome").asString();
	}

	/** As Shopify's documentation describes it. */
	private static String signed(String secret, String body) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
	}

}
