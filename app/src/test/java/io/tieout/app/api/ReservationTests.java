package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.app.api.http.Segment;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Reservations over a real port. The channel {@code web} sells from WH and then STORE1;
 * {@code outlet} leaves two of each item and takes half of the rest, at WH.
 */
class ReservationTests {

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data, "--tieout.channels[0].id=web", "--tieout.channels[0].locations=WH,STORE1",
				"--tieout.channels[1].id=outlet", "--tieout.channels[1].locations=WH",
				"--tieout.channels[1].safety-stock=2", "--tieout.channels[1].allocation=0.5",
				"--tieout.process.interval=50ms");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aCartIsHeldWhereThePreferredLocationHasItAll() throws Exception {
		String sku = room.item(5, 5);
		JsonNode held = ServiceOnPort.json(created(room.place(StockRoom.id(), "web", StockRoom.line(sku, 4))));
		assertThat(held.get("lines")).singleElement().satisfies((line) -> {
			assertThat(line.get("location").asString()).isEqualTo("WH");
			assertThat(line.get("quantity").asInt()).isEqualTo(4);
		});
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(1));
	}

	@Test
	void aCartThatNoSingleLocationHasIsSplit() throws Exception {
		String sku = room.item(2, 3);
		JsonNode held = ServiceOnPort.json(created(room.place(StockRoom.id(), "web", StockRoom.line(sku, 5))));
		assertThat(held.get("lines")).hasSize(2);
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.ZERO);
		assertThat(room.sellable("STORE1", sku)).isEqualTo(Quantity.ZERO);
	}

	@Test
	void whatIsShortIsNamedAndNothingIsHeld() throws Exception {
		String plenty = room.item(9, 0);
		String scarce = room.item(1, 1);
		HttpResponse<String> answer = room.place(StockRoom.id(), "web", StockRoom.line(plenty, 1),
				StockRoom.line(scarce, 3));
		assertThat(answer.statusCode()).isEqualTo(409);
		JsonNode problem = ServiceOnPort.json(answer);
		assertThat(problem.get("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(problem.get("short")).singleElement().satisfies((shortage) -> {
			assertThat(shortage.get("sku").asString()).isEqualTo(scarce);
			assertThat(shortage.get("requested").asInt()).isEqualTo(3);
			assertThat(shortage.get("available").asInt()).isEqualTo(2);
		});
		assertThat(room.sellable("WH", plenty)).isEqualTo(Quantity.of(9));
	}

	@Test
	void aLocationThatALineNamesIsTheOnlyOneItIsTakenFrom() throws Exception {
		String sku = room.item(9, 1);
		HttpResponse<String> answer = room.place(StockRoom.id(), "web",
				"{\"sku\":\"%s\",\"quantity\":2,\"location\":\"STORE1\"}".formatted(sku));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ServiceOnPort.json(answer).get("short").get(0).get("location").asString()).isEqualTo("STORE1");
	}

	@Test
	void aBundleAndItsPartInOneCartCannotBothPass() throws Exception {
		String part = room.item(3, 0);
		String bundle = room.bundle(StockRoom.part(part, 2));
		assertThat(room.place(StockRoom.id(), "web", StockRoom.line(bundle, 1), StockRoom.line(part, 2)).statusCode())
			.isEqualTo(409);
		created(room.place(StockRoom.id(), "web", StockRoom.line(bundle, 1), StockRoom.line(part, 1)));
		assertThat(room.sellable("WH", part)).isEqualTo(Quantity.ZERO);
	}

	@Test
	void anAliasStandsForItsProduct() throws Exception {
		String alias = StockRoom.sku();
		String sku = StockRoom.sku();
		room.register(sku, List.of(new Sku(alias)), true);
		room.receive("WH", sku, 1);
		JsonNode held = ServiceOnPort.json(created(room.place(StockRoom.id(), "web", StockRoom.line(alias, 1))));
		assertThat(held.get("lines").get(0).get("sku").asString()).isEqualTo(sku);
	}

	@Test
	void aChannelLeavesItsSafetyStockAndTakesItsShare() throws Exception {
		String sku = room.item(8, 0);
		HttpResponse<String> answer = room.place(StockRoom.id(), "outlet", StockRoom.line(sku, 4));
		assertThat(ServiceOnPort.json(answer).get("short").get(0).get("available").asInt()).isEqualTo((8 - 2) / 2);
		created(room.place(StockRoom.id(), "outlet", StockRoom.line(sku, 3)));
	}

	@Test
	void anUnknownItemIsRefusedAsSuch() throws Exception {
		HttpResponse<String> answer = room.place(StockRoom.id(), "web", StockRoom.line("NO-SUCH-ITEM", 1));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(ServiceOnPort.json(answer).get("code").asString()).isEqualTo("SKU_UNKNOWN");
	}

	@Test
	void aCartHasLinesAndNotTooMany() throws Exception {
		for (String[] lines : new String[][] { {},
				Collections.nCopies(10_001, StockRoom.line("TEA", 1)).toArray(String[]::new) }) {
			HttpResponse<String> answer = room.place(StockRoom.id(), "web", lines);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(ServiceOnPort.json(answer).get("code").asString()).isEqualTo("LINES_INVALID");
		}
	}

	@Test
	void theRepeatOfASuccessGetsTheFirstAnswerEvenWhereNothingIsLeft() throws Exception {
		String sku = room.item(1, 0);
		String id = StockRoom.id();
		HttpResponse<String> first = created(room.place(id, "web", StockRoom.line(sku, 1)));
		HttpResponse<String> repeat = created(room.place(id, "web", StockRoom.line(sku, 1)));
		assertThat(repeat.body()).isEqualTo(first.body());
		HttpResponse<String> other = room.place(id, "web", StockRoom.line(sku, 2));
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(other.body()).contains("RESERVATION_DIFFERS");
	}

	@Test
	void anIdempotencyKeyUsedForAnotherContentIsRefusedAndAFailureDoesNotBurnIt() throws Exception {
		String sku = room.item(1, 0);
		String key = UUID.randomUUID().toString();
		assertThat(room.placeUnder(key, StockRoom.id(), StockRoom.line(sku, 2)).statusCode()).isEqualTo(409);
		assertThat(room.placeUnder(key, StockRoom.id(), StockRoom.line(sku, 1)).statusCode()).isEqualTo(201);
		room.receive("WH", sku, 5);
		HttpResponse<String> other = room.placeUnder(key, StockRoom.id(), StockRoom.line(sku, 3));
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void aReservationIsCommittedFulfilledAndThenOver() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		created(room.place(id, "web", StockRoom.line(sku, 2)));
		assertThat(room.step(id, "fulfil").body()).contains("RESERVATION_NOT_COMMITTED");
		assertThat(room.commit(id, "ORDER-1").statusCode()).isEqualTo(200);
		assertThat(ServiceOnPort.json(room.commit(id, "ORDER-1")).get("outcome").asString()).isEqualTo("UNCHANGED");
		assertThat(room.commit(id, "ORDER-2").body()).contains("RESERVATION_COMMITTED");
		assertThat(room.step(id, "fulfil").statusCode()).isEqualTo(200);
		assertThat(room.step(id, "release").body()).contains("RESERVATION_FULFILLED");
		assertThat(room.levels("WH", sku).onHand()).isEqualTo(Quantity.ZERO);
	}

	@Test
	void aReleasedReservationGivesItsGoodsBack() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		created(room.place(id, "web", StockRoom.line(sku, 2)));
		assertThat(room.step(id, "release").statusCode()).isEqualTo(200);
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(2));
	}

	@Test
	void aReservationNobodyPlacedIsNotFound() throws Exception {
		HttpResponse<String> answer = room.step(StockRoom.id(), "release");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("RESERVATION_UNKNOWN");
	}

	@Test
	void whatNobodyCommitsEndsWhenItsTimeIsOver() throws Exception {
		String sku = room.item(1, 0);
		created(room.place(StockRoom.id(), "web", Instant.now().plusSeconds(5), StockRoom.line(sku, 1)));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(1)));
		created(room.place(StockRoom.id(), "web", StockRoom.line(sku, 1)));
	}

	@Test
	void aReservationThatIsOverIsNotAnsweredAsHeld() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = created(room.placeUnder(key, id, StockRoom.line(sku, 2)));
		assertThat(created(room.placeUnder(UUID.randomUUID().toString(), id, StockRoom.line(sku, 2))).body())
			.isEqualTo(first.body());
		room.step(id, "release");
		for (HttpResponse<String> answer : List.of(
				room.placeUnder(UUID.randomUUID().toString(), id, StockRoom.line(sku, 2)),
				room.place(id, "web", StockRoom.line(sku, 2)))) {
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("RESERVATION_CLOSED");
		}
		assertThat(created(room.placeUnder(key, id, StockRoom.line(sku, 2))).body()).isEqualTo(first.body());
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(2));
	}

	@Test
	void anIdThatNoAddressCanCarryIsWrittenWithTildes() throws Exception {
		String sku = room.item(2, 0);
		String id = "50%;" + StockRoom.id() + "/\\";
		created(room.place(id.replace("\\", "\\\\"), "web", StockRoom.line(sku, 2)));
		assertThat(room.step(Segment.of(id), "release").statusCode()).isEqualTo(200);
		assertThat(room.sellable("WH", sku)).isEqualTo(Quantity.of(2));
	}

	@Test
	void withoutAKeyAReleasedReservationIsNotAnsweredAsHeldEither() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		created(room.place(id, "web", StockRoom.line(sku, 2)));
		room.step(id, "release");
		assertThat(room.place(id, "web", StockRoom.line(sku, 2)).body()).contains("RESERVATION_CLOSED");
	}

	@Test
	void aCallersKeyStandsForOneCartEvenUnderOneId() throws Exception {
		String sku = room.item(2, 0);
		String id = StockRoom.id();
		String key = UUID.randomUUID().toString();
		created(room.placeUnder(key, id, StockRoom.line(sku, 1)));
		HttpResponse<String> other = room.placeUnder(key, id, StockRoom.line(sku, 2));
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void aQuantityBeyondReasonIsRefusedAndNothingOverflows() throws Exception {
		String sku = room.item(2, 0);
		String[] many = Collections.nCopies(10_000, StockRoom.line(sku, 1_000_000_000)).toArray(String[]::new);
		for (HttpResponse<String> answer : List.of(
				room.place(StockRoom.id(), "web", StockRoom.line(sku, 1_000_000_001)),
				room.place(StockRoom.id(), "web", StockRoom.line(sku, 9_223_372_036_854L)),
				room.place(StockRoom.id(), "web", many))) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
			assertThat(answer.body()).contains("QUANTITY_TOO_LARGE");
		}
	}

	@Test
	void noReservationCanMakeAnItemUnavailableByItsName() throws Exception {
		String sku = room.item(2, 0);
		created(room.place("how-much-is-there", "web", StockRoom.line(sku, 1)));
		created(room.place(StockRoom.id(), "web", StockRoom.line(sku, 1)));
		assertThat(room.place(StockRoom.id(), "web", StockRoom.line(sku, 1)).body()).contains("INSUFFICIENT_STOCK");
	}

	@Test
	void aBundleIsHeldByWhatIsStockedInItHoweverDeepAndByWhicheverCode() throws Exception {
		String alias = StockRoom.sku();
		String part = StockRoom.sku();
		room.register(part, List.of(new Sku(alias)), true);
		room.receive("WH", part, 12);
		String service = StockRoom.sku();
		room.register(service, false);
		String inner = room.bundle(StockRoom.part(alias, 2), StockRoom.part(service, 1));
		String outer = room.bundle(StockRoom.part(inner, 2), StockRoom.part(part, 1));
		JsonNode held = ServiceOnPort.json(created(room.place(StockRoom.id(), "web", StockRoom.line(outer, 2))));
		assertThat(held.get("lines")).singleElement().satisfies((line) -> {
			assertThat(line.get("sku").asString()).isEqualTo(part);
			assertThat(line.get("quantity").asInt()).isEqualTo(10);
		});
	}

	@Test
	void aBundleKeptInStockIsHeldAsItself() throws Exception {
		String part = room.item(9, 0);
		String box = StockRoom.sku();
		room.register(box, true, StockRoom.part(part, 2));
		room.receive("WH", box, 1);
		created(room.place(StockRoom.id(), "web", StockRoom.line(box, 1)));
		assertThat(room.sellable("WH", part)).isEqualTo(Quantity.of(9));
		assertThat(room.place(StockRoom.id(), "web", StockRoom.line(box, 1)).body()).contains("INSUFFICIENT_STOCK");
	}

	private static HttpResponse<String> created(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer;
	}

}
