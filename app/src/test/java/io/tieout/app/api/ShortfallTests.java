package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.Quantity;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Paid orders whose reservation was over when it was committed, over a real port.
 */
class ShortfallTests {

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=web",
				"--tieout.channels[0].locations=WH,STORE1");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aReservationThatIsOverIsHeldAgainForItsOrder() throws Exception {
		String sku = room.item(2, 0);
		String released = StockRoom.id();
		answered(201, room.place(released, "web", StockRoom.line(sku, 1)));
		room.step(released, "release");
		JsonNode answer = ServiceOnPort.json(answered(200, room.commit(released, order())));
		assertThat(answer.get("outcome").asString()).isEqualTo("ACCEPTED");
		assertThat(room.levels("WH", sku).reserved()).isEqualTo(Quantity.of(1));
		String expired = expired(sku);
		answered(200, room.commit(expired, order()));
		assertThat(room.levels("WH", sku).reserved()).isEqualTo(Quantity.of(2));
		answered(200, room.step(expired, "fulfil"));
		assertThat(room.levels("WH", sku).onHand()).isEqualTo(Quantity.of(1));
	}

	@Test
	void withoutAnOrderWhatIsOverStaysOver() throws Exception {
		String id = StockRoom.id();
		answered(201, room.place(id, "web", StockRoom.line(room.item(2, 0), 1)));
		room.step(id, "release");
		HttpResponse<String> answer = answered(409, room.step(id, "commit"));
		assertThat(answer.body()).contains("RESERVATION_CLOSED").doesNotContain("shortfall");
	}

	@Test
	void aCommitThatComesAgainOnceTheGoodsHaveLeftIsNoWorkForAnybody() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		String order = order();
		answered(201, room.place(id, "web", StockRoom.line(sku, 2)));
		answered(200, room.commit(id, order));
		answered(200, room.step(id, "fulfil"));
		HttpResponse<String> answer = answered(409, room.commit(id, order));
		assertThat(answer.body()).contains("RESERVATION_FULFILLED").doesNotContain("shortfall");
	}

	@Test
	void aPaidOrderWhoseGoodsAreGoneIsWorkForAPerson() throws Exception {
		String sku = room.item(2, 0);
		String order = order();
		String id = sold(sku, 2, order);
		JsonNode item = shortfall(order);
		assertThat(item.get("status").asString()).isEqualTo("OPEN");
		assertThat(item.get("channel").asString()).isEqualTo("web");
		assertThat(item.get("reservationId").asString()).isEqualTo(id);
		assertThat(item.get("cause").asString()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(item.get("items")).singleElement().satisfies((shortage) -> {
			assertThat(shortage.get("sku").asString()).isEqualTo(sku);
			assertThat(shortage.get("requested").asInt()).isEqualTo(2);
			assertThat(shortage.get("available").asInt()).isZero();
		});
		room.commit(id, order);
		assertThat(shortfall(order).get("version").asLong()).as("told again, it is the same").isEqualTo(1);
	}

	@Test
	void anOrderTriedAgainInVainStaysOpenWithTheReason() throws Exception {
		String sku = room.item(1, 0);
		String order = order();
		sold(sku, 1, order);
		HttpResponse<String> answer = answered(409, decide(order, "retry", "the customer calls"));
		assertThat(answer.body()).contains("INSUFFICIENT_STOCK", sku);
		JsonNode item = shortfall(order);
		assertThat(item.get("status").asString()).isEqualTo("OPEN");
		assertThat(item.get("reason").asString()).isEqualTo("the customer calls");
		assertThat(item.get("decidedBy").asString()).isEqualTo("operator");
	}

	@Test
	void anOrderTriedAgainGetsItsGoodsFromAnotherPlaceToo() throws Exception {
		String sku = room.item(1, 0);
		String order = order();
		String id = sold(sku, 1, order);
		room.receive("STORE1", sku, 5);
		HttpResponse<String> answer = answered(200, decide(order, "retry", "the store has it"));
		assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
		JsonNode item = shortfall(order);
		assertThat(item.get("status").asString()).isEqualTo("ALLOCATED");
		assertThat(item.get("held").get(0).get("location").asString()).isEqualTo("STORE1");
		assertThat(room.levels("STORE1", sku).reserved()).isEqualTo(Quantity.of(1));
		answered(200, room.step(id, "fulfil"));
		assertThat(room.levels("STORE1", sku).onHand()).isEqualTo(Quantity.of(4));
	}

	@Test
	void anOrderThatWaitsGetsItsGoodsWhenTheyComeIn() throws Exception {
		String sku = room.item(1, 0);
		String first = order();
		sold(sku, 1, first);
		String second = order();
		sold(room, sku, 2, second);
		answered(200, decide(first, "backorder", "more on Friday"));
		answered(200, decide(second, "backorder", "more on Friday"));
		assertThat(answered(409, decide(first, "backorder", "more on Friday")).body())
			.contains("SHORTFALL_BACKORDERED");
		room.receive("WH", sku, 2);
		awaitStatus(first, "ALLOCATED");
		assertThat(shortfall(first).get("decidedBy").asString()).isEqualTo("process/allocation");
		assertThat(shortfall(second).get("status").asString()).as("one is left, and it needs two")
			.isEqualTo("BACKORDERED");
		room.receive("WH", sku, 1);
		awaitStatus(second, "ALLOCATED");
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.ZERO);
	}

	@Test
	void whatAPersonGivesUpIsNotHeldAnyMore() throws Exception {
		String sku = room.item(1, 0);
		String order = order();
		String id = sold(sku, 1, order);
		answered(200, decide(order, "cancel", "discontinued"));
		assertThat(shortfall(order).get("status").asString()).isEqualTo("CANCELLED");
		assertThat(answered(409, decide(order, "retry", "after all")).body()).contains("SHORTFALL_CLOSED");
		room.receive("WH", sku, 5);
		assertThat(answered(409, room.commit(id, order)).body()).contains("RESERVATION_").doesNotContain("\"shortfall");
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(5));
	}

	@Test
	void whoeverSawAnOlderVersionDecidesNothing() throws Exception {
		String order = order();
		sold(room.item(1, 0), 1, order);
		service.awaitLevel();
		HttpResponse<String> read = answered(200, service.get("operator", "/experience/v1/shortfalls/" + order));
		String tag = read.headers().firstValue("ETag").orElseThrow();
		answered(200, decide(order, "backorder", "on Friday", tag));
		answered(412, decide(order, "cancel", "discontinued", tag));
		answered(422, decide(order, "cancel", " "));
		answered(404, decide("NO-SUCH-ORDER", "cancel", "discontinued"));
		answered(404, decide("NO-SUCH-ORDER", "retry", "so what"));
	}

	@Test
	void shortfallsAreListedByItemAndState() throws Exception {
		String sku = room.item(1, 0);
		String order = order();
		sold(sku, 1, order);
		shortfall(order);
		assertThat(service.read("/experience/v1/shortfalls?channel=web&sku=" + sku).get("items")).hasSize(1);
		assertThat(service.read("/experience/v1/shortfalls?minAge=1&sku=" + sku).get("items")).isEmpty();
		assertThat(service.read("/experience/v1/shortfalls?status=backordered&sku=" + sku).get("items")).isEmpty();
		answered(400, service.get("operator", "/experience/v1/shortfalls?status=lost"));
		answered(403, service.post("service", "/process/v1/shortfalls/" + order + "/cancel", "{\"reason\":\"no\"}"));
	}

	@Test
	void reservationsAreListedByOrder() throws Exception {
		String sku = room.item(1, 1);
		String order = order();
		String id = StockRoom.id();
		answered(201, room.place(id, "web", StockRoom.line(sku, 2)));
		room.commit(id, order);
		service.awaitLevel();
		assertThat(service.read("/experience/v1/reservations?order=" + order).get("items")).hasSize(2)
			.allSatisfy((row) -> {
				assertThat(row.get("status").asString()).isEqualTo("COMMITTED");
				assertThat(row.get("reservationId").asString()).isEqualTo(id);
				assertThat(row.get("left").asInt()).isEqualTo(1);
			});
		assertThat(service.read("/experience/v1/reservations?location=WH&sku=" + sku).get("items")).hasSize(1);
		assertThat(service.read("/experience/v1/reservations?status=released&sku=" + sku).get("items")).isEmpty();
	}

	/** A reservation that another order's goods left nothing for. */
	private static String sold(String sku, int quantity, String order) throws Exception {
		return sold(room, sku, quantity, order);
	}

	private static String sold(StockRoom room, String sku, int quantity, String order) throws Exception {
		room.receive("WH", sku, quantity);
		String id = StockRoom.id();
		answered(201, room.place(id, "web", StockRoom.line(sku, quantity)));
		room.step(id, "release");
		int left = Integer.parseInt(room.sellable("WH", sku).toString());
		String other = StockRoom.id();
		answered(201, room.place(other, "web", StockRoom.line(sku, left)));
		room.commit(other, order());
		HttpResponse<String> answer = answered(409, room.commit(id, order));
		assertThat(answer.body()).contains("RESERVATION_CLOSED");
		assertThat(ServiceOnPort.json(answer).get("shortfall").asString()).isEqualTo(order);
		assertThat(ServiceOnPort.json(answer).get("short")).hasSize(1);
		return id;
	}

	private static String expired(String sku) throws Exception {
		String id = StockRoom.id();
		answered(201, room.place(id, "web", Instant.now().plusSeconds(2), StockRoom.line(sku, 1)));
		Quantity before = room.levels("WH", sku).reserved();
		Awaitility.await().until(() -> room.levels("WH", sku).reserved().compareTo(before) < 0);
		return id;
	}

	private static String order() {
		return "O-" + UUID.randomUUID();
	}

	private static JsonNode shortfall(String order) throws Exception {
		service.awaitLevel();
		return service.read("/experience/v1/shortfalls/" + order);
	}

	private static void awaitStatus(String order, String status) {
		Awaitility.await().until(() -> shortfall(order).get("status").asString().equals(status));
	}

	private static HttpResponse<String> decide(String order, String step, String reason) throws Exception {
		return service.post("operator", "/process/v1/shortfalls/" + order + "/" + step,
				"{\"reason\":\"%s\"}".formatted(reason));
	}

	private static HttpResponse<String> decide(String order, String step, String reason, String tag) throws Exception {
		return service.send(service.as("operator", "/process/v1/shortfalls/" + order + "/" + step)
			.header("Content-Type", "application/json")
			.header("If-Match", tag)
			.POST(BodyPublishers.ofString("{\"reason\":\"%s\"}".formatted(reason))));
	}

}
