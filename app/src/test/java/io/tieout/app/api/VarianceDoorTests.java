package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Statements, variances and what two people decide about them, over a real port.
 */
class VarianceDoorTests {

	private static final String STATED = "{\"figure\":\"STATED\",\"reason\":\"recounted\"}";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.stock-reconciliation.quiet=200ms");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void fromTheStatementToTheDecisionAndBackToATiedOutStatement() throws Exception {
		String sku = stocked(10, "2.50");
		String lines = "[{\"sku\":\"%s\",\"quantity\":7},{\"sku\":\"NEW-%s\",\"quantity\":1}]".formatted(sku, sku);
		String id = state("A", sku, lines);
		assertThat(ServiceOnPort.answered(200, one("A", sku, lines)).body()).contains("DUPLICATE");
		assertThat(id).isEqualTo("statement:SHOP/A-" + sku);
		service.awaitSettled();

		JsonNode statement = service.read("/experience/v1/statements/SHOP/A-" + sku);
		assertThat(statement.get("status").asString()).isEqualTo("COMPARED");
		assertThat(statement.get("variances").asInt()).isOne();
		assertThat(statement.get("unknownSku").asInt()).isOne();
		assertThat(statement.get("tiedOut").asInt()).isZero();
		assertThat(service.read("/experience/v1/statements?location=STORE1&source=SHOP").get("items").valueStream())
			.anyMatch((item) -> item.get("id").equals(statement.get("id")));
		assertThat(service.read("/experience/v1/statements/SHOP~1A-" + sku + "/items")
			.get("items")
			.valueStream()
			.map((item) -> item.get("outcome").asString())).containsExactlyInAnyOrder("VARIANCE", "UNKNOWN_SKU");

		JsonNode variance = variance(sku);
		assertThat(variance.get("held").asInt()).isEqualTo(10);
		assertThat(variance.get("stated").asInt()).isEqualTo(7);
		assertThat(variance.get("difference").asInt()).isEqualTo(-3);
		assertThat(variance.get("value").get("amount").asString()).isEqualTo("-7.50");
		assertThat(variance.get("movements")).hasSize(1);
		assertThat(variance.get("statement").asString()).isEqualTo("SHOP~1A-" + sku);

		ServiceOnPort.answered(200, decide("steward", sku, "propose", tag(sku), null, STATED));
		Problems.of(decide("steward", sku, "approve", null, null, "{}"), 409, "SECOND_PERSON_REQUIRED");
		service.awaitLevel();
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = ServiceOnPort.answered(200,
				decide("finance", sku, "approve", tag(sku), key, "{\"remark\":\"agreed\"}"));
		HttpResponse<String> retry = ServiceOnPort.answered(200,
				decide("finance", sku, "approve", null, key, "{\"remark\":\"agreed\"}"));
		assertThat(retry.body()).isEqualTo(first.body());
		Problems.of(decide("finance", sku, "approve", null, null, "{}"), 409, "VARIANCE_NOT_OPEN");
		service.awaitSettled();
		assertThat(variance(sku).get("status").asString()).isEqualTo("ACCEPTED");
		assertThat(variance(sku).get("anchored").asInt()).isEqualTo(7);
		assertThat(variance(sku).get("proposedBy").asString()).isEqualTo("steward");
		assertThat(variance(sku).get("approvedBy").asString()).isEqualTo("finance");
		assertThat(onHand(sku)).isEqualTo(7);

		HttpResponse<String> again = ServiceOnPort.answered(202,
				service.post("operator", "/process/v1/statements/SHOP/A-" + sku + "/reconcile", ""));
		assertThat(ServiceOnPort.json(again).get("comparison").asInt()).isEqualTo(2);
		service.awaitSettled();
		JsonNode tied = service.read(again.headers().firstValue("Location").orElseThrow());
		assertThat(tied.get("comparison").asInt()).isEqualTo(2);
		assertThat(tied.get("tiedOut").asInt()).isOne();
		service.sendLines("stock-movements", List.of(movement("L-" + sku, sku, "SOLD", 2, "2026-11-24T09:00:00Z")));
		service.awaitSettled();
		assertThat(onHand(sku)).as("a sale from before the cut-off").isEqualTo(7);
	}

	@Test
	void openVariancesAreListedByPlaceItemSourceStateAndAge() throws Exception {
		String sku = stocked(5, null);
		state("B", sku, "[{\"sku\":\"%s\",\"quantity\":-2}]".formatted(sku));
		service.awaitSettled();
		assertThat(found("sku=" + sku)).containsExactly("SHOP~1STORE1~1" + sku);
		assertThat(found("location=STORE1&source=SHOP&status=OPEN&sku=" + sku)).hasSize(1);
		assertThat(found("location=OTHER&sku=" + sku)).isEmpty();
		assertThat(found("minAge=1&sku=" + sku)).isEmpty();
		assertThat(found("status=ACCEPTED,TIED_OUT&sku=" + sku)).isEmpty();
		assertThat(service.csv("/experience/v1/variances.csv?sku=" + sku)).singleElement()
			.satisfies((row) -> assertThat(row).startsWith("SHOP~1STORE1~1" + sku, "SHOP", "STORE1", sku, "5", "-2",
					"-7"));
		assertThat(service.get("operator", "/actuator/prometheus").body()).contains("tieout_stock_variances_open");
		Problems.of(service.get("finance", "/experience/v1/variances?status=MAYBE"), 400, "STATUS_INVALID");
		Problems.of(service.get("finance", "/experience/v1/variances/nothing"), 404, "VARIANCE_UNKNOWN");
		Problems.of(service.get("finance", "/experience/v1/statements/nothing"), 404, "STATEMENT_UNKNOWN");
	}

	@Test
	void whoMayNotOrSaysNothingUsefulIsRefused() throws Exception {
		String sku = stocked(5, null);
		state("C", sku, "[{\"sku\":\"%s\",\"quantity\":3}]".formatted(sku));
		service.awaitSettled();
		Problems.of(decide("finance", sku, "propose", null, null, "{\"figure\":\"STATED\",\"reason\":\" \"}"), 422,
				"REASON_MISSING");
		Problems.of(decide("finance", sku, "propose", "\"9\"", null, STATED), 412, "CHANGED_MEANWHILE");
		Problems.of(decide("finance", sku, "propose", null, null, "{\"figure\":\"BOTH\",\"reason\":\"x\"}"), 422,
				"FIELD_INVALID");
		Problems.of(decide("finance", sku, "approve", null, null, "{}"), 409, "NOTHING_PROPOSED");
		Problems.of(decide("finance", "NOPE-" + sku, "propose", null, null, STATED), 404, "VARIANCE_UNKNOWN");
		Problems.of(service.post("operator", "/process/v1/statements/SHOP/NOPE/reconcile", ""), 404,
				"STATEMENT_UNKNOWN");
		assertThat(decide("service", sku, "propose", null, null, STATED).statusCode()).isEqualTo(403);
		assertThat(decide("operator", sku, "approve", null, null, "{}").statusCode()).isEqualTo(403);
		ServiceOnPort.answered(200, decide("operator", sku, "propose", null, null, STATED));
		ServiceOnPort.answered(200, decide("finance", sku, "reject", null, null, "{\"reason\":\"count first\"}"));
		service.awaitLevel();
		assertThat(variance(sku).get("status").asString()).isEqualTo("OPEN");
		assertThat(variance(sku).get("reason").asString()).isEqualTo("count first");
	}

	@Test
	void aStatementWithOtherContentUnderItsIdIsALetter() throws Exception {
		String sku = stocked(5, null);
		state("D", sku, "[{\"sku\":\"%s\",\"quantity\":5}]".formatted(sku));
		JsonNode answer = ServiceOnPort
			.json(ServiceOnPort.answered(202, one("D", sku, "[{\"sku\":\"%s\",\"quantity\":6}]".formatted(sku))));
		assertThat(answer.toString()).contains("SOURCE_RECORD_CHANGED");
		Problems.of(
				one("E", sku, "[{\"sku\":\"%s\",\"quantity\":5},{\"sku\":\"%s\",\"quantity\":6}]".formatted(sku, sku)),
				422, "LINE_REPEATED");
	}

	@Test
	void theHistoryOfADecisionOpensFromTheAuditInterface() throws Exception {
		String sku = stocked(5, null);
		state("F", sku, "[{\"sku\":\"%s\",\"quantity\":4}]".formatted(sku));
		service.awaitSettled();
		JsonNode event = service.read("/audit/v1/history/inventory.StockVariance/variance:SHOP/STORE1/" + sku)
			.get("events")
			.get(0);
		assertThat(event.get("type").asString()).isEqualTo("inventory.StockVarianceDetected");
		assertThat(service.read("/audit/v1/events/" + event.get("position").asLong() + "/figures").toString())
			.contains("VARIANCE", "/experience/v1/variances/");
	}

	private static String stocked(int units, @Nullable String cost) throws Exception {
		String sku = Samples.sku();
		ServiceOnPort.answered(201, service.post("service", "/system/v1/products", Samples.product(sku)));
		String received = movement("M-" + sku, sku, "RECEIVED", units, "2026-11-24T08:00:00Z");
		ServiceOnPort.answered(201, service.post("service", "/system/v1/stock-movements", (cost == null) ? received
				: received.replace("}", ",\"unitCost\":{\"amount\":\"" + cost + "\",\"currency\":\"GBP\"}}")));
		return sku;
	}

	private static String movement(String id, String sku, String kind, int units, String at) {
		return "{\"source\":\"WMS\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\",\"sku\":\"%s\",\"location\":\"STORE1\","
			.formatted(id, at, sku) + "\"kind\":\"%s\",\"quantity\":%d}".formatted(kind, units);
	}

	private static String state(String id, String sku, String lines) throws Exception {
		return ServiceOnPort.json(ServiceOnPort.answered(201, one(id, sku, lines))).get("id").asString();
	}

	@Test
	void anEmptyPlaceIsStatedByACompleteStatementWithoutLines() throws Exception {
		String nothing = "{\"source\":\"SHOP\",\"sourceId\":\"E-1\",\"occurredAt\":\"2026-11-24T12:00:00Z\","
				+ "\"location\":\"EMPTY\",\"asOf\":\"2026-11-24T12:00:00Z\",\"meaning\":\"ON_HAND\",\"lines\":[]}";
		Problems.of(service.post("service", "/system/v1/stock-statements", nothing), 422, "STATEMENT_EMPTY");
		HttpResponse<String> taken = service.post("service", "/system/v1/stock-statements",
				nothing.replace("\"lines\"", "\"complete\":true,\"lines\""));
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
	}

	private static HttpResponse<String> one(String id, String sku, String lines) throws Exception {
		return service.post("service", "/system/v1/stock-statements",
				("{\"source\":\"SHOP\",\"sourceId\":\"%s-%s\",\"occurredAt\":\"2026-11-24T12:00:00Z\","
						+ "\"location\":\"STORE1\",\"asOf\":\"2026-11-24T12:00:00Z\",\"meaning\":\"ON_HAND\",\"lines\":%s}")
					.formatted(id, sku, lines));
	}

	private static JsonNode variance(String sku) throws Exception {
		service.awaitLevel();
		return service.read("/experience/v1/variances/SHOP~1STORE1~1" + sku);
	}

	private static List<String> found(String filter) throws Exception {
		return service.read("/experience/v1/variances?" + filter)
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

	private static String tag(String sku) throws Exception {
		service.awaitLevel();
		return service.get("finance", "/experience/v1/variances/SHOP~1STORE1~1" + sku)
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

	private static int onHand(String sku) throws Exception {
		return service.read("/experience/v1/availability?sku=" + sku + "&location=STORE1")
			.get("items")
			.get(0)
			.get("onHand")
			.asInt();
	}

	private static HttpResponse<String> decide(String role, String sku, String step, @Nullable String ifMatch,
			@Nullable String key, String body) throws Exception {
		HttpRequest.Builder request = service.as(role, "/process/v1/variances/SHOP~1STORE1~1" + sku + "/" + step)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		if (ifMatch != null) {
			request.header("If-Match", ifMatch);
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return service.send(request);
	}

}
