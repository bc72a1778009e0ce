package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Goods on the way from the warehouse to a store, and what people decide about those that
 * do not arrive, over a real port.
 */
class TransferDoorTests {

	private static final String LIST = "/experience/v1/transfers";

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data);
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void whatIsOnTheWayIsListedUntilItHasArrived() throws Exception {
		String sku = room.item(20, 0);
		String transfer = dispatch(sku, 10);
		receive(transfer, sku, 6);
		JsonNode found = only(LIST + "?sku=" + sku);
		assertThat(found.get("transfer").asString()).isEqualTo(transfer);
		assertThat(found.get("status").asString()).isEqualTo("PARTLY_RECEIVED");
		assertThat(found.get("from").asString()).isEqualTo("WH");
		assertThat(found.get("to").asString()).isEqualTo("STORE1");
		assertThat(found.get("lines").get(0).toString()).contains("\"dispatched\":10", "\"received\":6", "\"lost\":0",
				"\"inTransit\":4");
		assertThat(only(LIST + "?from=WH&to=STORE1&sku=" + sku)).isEqualTo(found);
		assertThat(service.read(LIST + "?to=WH&sku=" + sku).get("items")).isEmpty();
		assertThat(service.read(LIST + "?minAge=P1D&sku=" + sku).get("items")).isEmpty();
		receive(transfer, sku, 4);
		assertThat(service.read(LIST + "?sku=" + sku).get("items")).isEmpty();
		assertThat(only(LIST + "?status=received&sku=" + sku).get("version").asInt()).isEqualTo(3);
		Problems.of(service.get("auditor", LIST + "?status=gone"), 400, "STATUS_INVALID");
	}

	@Test
	void transfersComeInPagesThatMeet() throws Exception {
		String sku = room.item(20, 0);
		List.of(dispatch(sku, 1), dispatch(sku, 1), dispatch(sku, 1));
		service.awaitLevel();
		JsonNode first = service.read(LIST + "?limit=2&sku=" + sku);
		JsonNode second = service.read(LIST + "?limit=2&sku=" + sku + "&cursor=" + first.get("next").asString());
		assertThat(first.get("items")).hasSize(2);
		assertThat(second.get("items")).hasSize(1);
	}

	@Test
	void aTransferIsReadByADocumentWithASlash() throws Exception {
		String sku = room.item(5, 0);
		String document = "T/" + UUID.randomUUID();
		move("TRANSFER_OUT", "WH", "STORE1", document, sku, 1);
		service.awaitLevel();
		assertThat(service.read(LIST + "/" + document.replace("/", "~1")).get("transfer").asString())
			.isEqualTo(document);
		Problems.of(service.get("operator", LIST + "/NOPE"), 404, "TRANSFER_UNKNOWN");
	}

	@Test
	void someOfWhatIsOnTheWayIsLostAndThenTheRest() throws Exception {
		String sku = room.item(20, 0);
		String other = room.item(20, 0);
		String transfer = dispatch(sku, 10);
		move("TRANSFER_OUT", "WH", "STORE1", transfer, other, 3);
		answered(200, lose(transfer, null,
				"{\"lines\":[{\"sku\":\"%s\",\"quantity\":2}],\"reason\":\"fell off\"}".formatted(sku)));
		service.awaitLevel();
		assertThat(inTransit(sku)).isEqualTo(8);
		answered(200, lose(transfer, null, "{\"reason\":\"the van burnt\"}"));
		service.awaitLevel();
		assertThat(inTransit(sku)).isZero();
		assertThat(inTransit(other)).isZero();
		assertThat(service.read(LIST + "/" + transfer).get("status").asString()).isEqualTo("LOST");
		Problems.of(lose(transfer, null, "{\"reason\":\"again\"}"), 409, "NOTHING_IN_TRANSIT");
	}

	@Test
	void whatWasGivenUpAndArrivesAfterAllIsNoLongerLost() throws Exception {
		String sku = room.item(20, 0);
		String transfer = dispatch(sku, 10);
		receive(transfer, sku, 6);
		answered(200, lose(transfer, null, "{\"reason\":\"the van burnt\"}"));
		receive(transfer, sku, 3);
		JsonNode line = service.read(LIST + "/" + transfer).get("lines").get(0);
		assertThat(line.toString()).contains("\"received\":9", "\"lost\":1", "\"inTransit\":0");
		receive(transfer, sku, 1);
		assertThat(service.read(LIST + "/" + transfer).get("status").asString()).isEqualTo("RECEIVED");
	}

	@Test
	void ofADecisionThatDoesNotFitNothingIsLost() throws Exception {
		String sku = room.item(20, 0);
		String other = room.item(20, 0);
		String transfer = dispatch(sku, 10);
		String both = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":2},{\"sku\":\"%s\",\"quantity\":1}],\"reason\":\"x\"}"
			.formatted(sku, other);
		Problems.of(lose(transfer, null, both), 409, "LOSS_EXCEEDS_TRANSIT");
		Problems.of(lose(transfer, null, "{\"reason\":\" \"}"), 422, "TRANSFER_REASON_MISSING");
		Problems.of(lose(transfer, null, "{\"lines\":[],\"reason\":\"x\"}"), 422, "LINES_INVALID");
		Problems.of(
				lose(transfer, null, "{\"lines\":[{\"sku\":\"%s\",\"quantity\":0}],\"reason\":\"x\"}".formatted(sku)),
				422, "QUANTITY_NOT_POSITIVE");
		Problems.of(lose("NOPE", null, "{\"reason\":\"x\"}"), 404, "TRANSFER_UNKNOWN");
		service.awaitLevel();
		assertThat(inTransit(sku)).isEqualTo(10);
		assertThat(service.post("service", "/process/v1/transfers/" + transfer + "/lose", "{\"reason\":\"x\"}")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void theRetryOfALossGetsTheFirstAnswerAndLosesNothingMore() throws Exception {
		String sku = room.item(20, 0);
		String transfer = dispatch(sku, 10);
		String key = UUID.randomUUID().toString();
		String all = "{\"reason\":\"the van burnt\"}";
		HttpResponse<String> first = answered(200, lose(transfer, key, all));
		move("TRANSFER_OUT", "WH", "STORE1", transfer, sku, 5);
		assertThat(answered(200, lose(transfer, key, all)).body()).isEqualTo(first.body());
		Problems.of(lose(transfer, key, "{\"reason\":\"stolen\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
		service.awaitLevel();
		assertThat(inTransit(sku)).isEqualTo(5);
	}

	private static String dispatch(String sku, int quantity) throws Exception {
		String transfer = "T-" + UUID.randomUUID();
		move("TRANSFER_OUT", "WH", "STORE1", transfer, sku, quantity);
		return transfer;
	}

	private static void receive(String transfer, String sku, int quantity) throws Exception {
		move("TRANSFER_IN", "STORE1", "WH", transfer, sku, quantity);
		service.awaitLevel();
	}

	private static void move(String kind, String location, String other, String document, String sku, int quantity)
			throws Exception {
		service.sendLines("stock-movements", List.of("""
				{"source":"WMS","sourceId":"%s","occurredAt":"%s","sku":"%s","location":"%s","kind":"%s",\
				"quantity":%d,"document":"%s","otherLocation":"%s"}""".formatted(UUID.randomUUID(), Instant.now(), sku,
				location, kind, quantity, document, other)));
	}

	private static HttpResponse<String> lose(String transfer, String key, String body) throws Exception {
		var request = service.as("operator", "/process/v1/transfers/" + transfer + "/lose")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		return service.send((key != null) ? request.header("Idempotency-Key", key) : request);
	}

	private static int inTransit(String sku) throws Exception {
		return service.read("/experience/v1/availability?location=STORE1&sku=" + sku)
			.get("items")
			.get(0)
			.get("inTransit")
			.asInt();
	}

	private static JsonNode only(String path) throws Exception {
		JsonNode items = service.read(path).get("items");
		assertThat(items).hasSize(1);
		return items.get(0);
	}

}
