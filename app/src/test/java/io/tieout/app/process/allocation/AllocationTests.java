package io.tieout.app.process.allocation;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.inventory.StockLevels;
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
 * Orders of a marketplace that reserves nothing, sent to a real port: {@code market}
 * sells from WH, and {@code web}, whose orders come with reservations of their own, too.
 */
class AllocationTests {

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=market", "--tieout.channels[0].locations=WH",
				"--tieout.channels[0].allocate-orders=true", "--tieout.channels[1].id=web",
				"--tieout.channels[1].locations=WH");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void anOrderIsGivenItsGoodsWhenItIsConfirmed() throws Exception {
		String sku = room.item(5, 0);
		String order = order();
		send(order, 1, "PLACED", "market", line(sku, 2));
		assertThat(room.levels("WH", sku)).isEqualTo(levels(5, 0));
		send(order, 2, "CONFIRMED", "market", line(sku, 2));
		assertThat(room.levels("WH", sku)).isEqualTo(levels(3, 2));
		send(order, 3, "PROCESSING", "market", line(sku, 2));
		assertThat(room.levels("WH", sku)).as("it has them already").isEqualTo(levels(3, 2));
		assertThat(reservations(order)).singleElement().satisfies((row) -> {
			assertThat(row.get("status").asString()).isEqualTo("COMMITTED");
			assertThat(row.get("channel").asString()).isEqualTo("market");
			assertThat(row.get("reservationId").asString()).isEqualTo("order:" + order);
		});
	}

	@Test
	void whatTheWarehouseShipsIsTakenFromWhatIsHeld() throws Exception {
		String sku = room.item(5, 0);
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(sku, 3));
		ship(order, sku, 2);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(2, 1));
		assertThat(reservations(order)).singleElement()
			.satisfies((row) -> assertThat(row.get("left").asInt()).isEqualTo(1));
		send(order, 2, "SHIPPED", "market", line(sku, 3));
		ship(order, sku, 1);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(2, 0));
	}

	@Test
	void aCancelledOrderGivesItsGoodsBack() throws Exception {
		String sku = room.item(5, 0);
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(sku, 3));
		send(order, 2, "CANCELLED", "market", line(sku, 3));
		assertThat(room.levels("WH", sku)).isEqualTo(levels(5, 0));
		assertThat(reservations(order)).isEmpty();
	}

	@Test
	void aBundleIsHeldByItsPartsAndWhatHasNoStockNeedsNone() throws Exception {
		String part = room.item(5, 0);
		String bundle = room.bundle(StockRoom.part(part, 2));
		String postage = StockRoom.sku();
		room.register(postage, false);
		send(order(), 1, "CONFIRMED", "market", line(bundle, 2), line(postage, 1));
		assertThat(room.levels("WH", part)).isEqualTo(levels(1, 4));
		String fee = order();
		send(fee, 1, "CONFIRMED", "market", line(postage, 1));
		assertThat(service.get("operator", "/experience/v1/shortfalls/" + fee).statusCode()).isEqualTo(404);
	}

	@Test
	void ordersOfOtherChannelsReserveForThemselves() throws Exception {
		String sku = room.item(5, 0);
		send(order(), 1, "CONFIRMED", "web", line(sku, 3));
		assertThat(room.levels("WH", sku)).isEqualTo(levels(5, 0));
	}

	@Test
	void theLastUnitSoldTwiceIsWorkForAPersonAndFinanceSeesNoneOfIt() throws Exception {
		String sku = room.item(1, 0);
		String first = order();
		String second = order();
		send(first, 1, "CONFIRMED", "market", line(sku, 1));
		send(second, 1, "CONFIRMED", "market", line(sku, 1));
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 1));
		JsonNode item = service.read("/experience/v1/shortfalls/" + second);
		assertThat(item.get("status").asString()).isEqualTo("OPEN");
		assertThat(item.get("channel").asString()).isEqualTo("market");
		assertThat(item.get("items").get(0).get("available").asInt()).isZero();
		answered(404, service.get("operator", "/experience/v1/shortfalls/" + first));
		answered(200, service.post("operator", "/process/v1/shortfalls/" + second + "/backorder",
				"{\"reason\":\"more on Friday\"}"));
		send(first, 2, "CANCELLED", "market", line(sku, 1));
		assertThat(service.read("/experience/v1/shortfalls/" + second).get("status").asString())
			.as("what the first gave back is the second's")
			.isEqualTo("ALLOCATED");
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 1));
		assertThat(reservations(second)).hasSize(1);
	}

	@Test
	void anOrderThatIsCancelledWhereItWasSoldWaitsNoLonger() throws Exception {
		String sku = room.item(0, 0);
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(sku, 1));
		assertThat(status(order)).isEqualTo("OPEN");
		send(order, 2, "CANCELLED", "market", line(sku, 1));
		assertThat(status(order)).isEqualTo("CANCELLED");
		room.receive("WH", sku, 5);
		service.awaitSettled();
		assertThat(room.levels("WH", sku)).isEqualTo(levels(5, 0));
	}

	@Test
	void whatAPersonCancelledStaysCancelledWhateverIsSentOfTheOrder() throws Exception {
		String sku = room.item(0, 0);
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(sku, 1));
		answered(200, service.post("operator", "/process/v1/shortfalls/" + order + "/cancel",
				"{\"reason\":\"discontinued\"}"));
		send(order, 2, "CONFIRMED", "market", line(sku, 2));
		assertThat(status(order)).isEqualTo("CANCELLED");
	}

	@Test
	void anOrderWithOtherLinesIsHeldAnewAndKeepsWhatItHasWhereThatFails() throws Exception {
		String tea = room.item(5, 0);
		String mug = room.item(5, 0);
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(tea, 4));
		send(order, 2, "CONFIRMED", "market", line(tea, 5), line(mug, 1));
		assertThat(room.levels("WH", tea)).as("its own four are there for it").isEqualTo(levels(0, 5));
		assertThat(room.levels("WH", mug)).isEqualTo(levels(4, 1));
		send(order, 3, "CONFIRMED", "market", line(tea, 6));
		assertThat(room.levels("WH", tea)).isEqualTo(levels(0, 5));
		assertThat(status(order)).isEqualTo("OPEN");
		send(order, 4, "CONFIRMED", "market", line(tea, 1));
		assertThat(room.levels("WH", tea)).isEqualTo(levels(4, 1));
		assertThat(room.levels("WH", mug)).isEqualTo(levels(5, 0));
		assertThat(status(order)).isEqualTo("ALLOCATED");
	}

	@Test
	void anItemNobodyKnowsIsAShortfallUntilItIsRegistered() throws Exception {
		String sku = StockRoom.sku();
		String order = order();
		send(order, 1, "CONFIRMED", "market", line(sku, 1));
		assertThat(service.read("/experience/v1/shortfalls/" + order).get("cause").asString()).isEqualTo("SKU_UNKNOWN");
		answered(200, service.post("steward", "/process/v1/shortfalls/" + order + "/backorder",
				"{\"reason\":\"the master is late\"}"));
		room.register(sku, true);
		room.receive("WH", sku, 1);
		service.awaitSettled();
		assertThat(status(order)).isEqualTo("ALLOCATED");
	}

	@Test
	void anOrderReservesUnderANumberOfItsOwnHoweverLongItIs() {
		String longest = "9".repeat(100);
		assertThat(OrderNeed.reservationOf(new OrderId("1001")).value()).isEqualTo("order:1001");
		assertThat(OrderNeed.reservationOf(new OrderId(longest)))
			.isEqualTo(OrderNeed.reservationOf(new OrderId(longest)))
			.isNotEqualTo(OrderNeed.reservationOf(new OrderId("8" + "9".repeat(99))));
	}

	private static String order() {
		return "M-" + UUID.randomUUID();
	}

	private static String line(String sku, int quantity) {
		return "{\"sku\":\"%s\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"4.50\",\"currency\":\"GBP\"}}"
			.formatted(sku, quantity);
	}

	/** Sends a state of an order and waits until everything has come of it. */
	private static void send(String order, int version, String status, String channel, String... lines)
			throws Exception {
		answered(201, service.post("service", "/system/v1/orders",
				"{\"source\":\"MARKET\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\",\"version\":%d,\"orderId\":\"%s\",\"channel\":\"%s\",\"status\":\"%s\",\"lines\":[%s]}"
					.formatted(order, Instant.now(), version, order, channel, status, String.join(",", lines))));
		service.awaitSettled();
	}

	private static void ship(String order, String sku, int quantity) throws Exception {
		service.sendLines("stock-movements", List
			.of("{\"source\":\"WMS\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\",\"sku\":\"%s\",\"location\":\"WH\",\"kind\":\"SHIPPED\",\"quantity\":%d,\"document\":\"%s\"}"
				.formatted(UUID.randomUUID(), Instant.now(), sku, quantity, order)));
		service.awaitSettled();
	}

	private static String status(String order) throws Exception {
		return service.read("/experience/v1/shortfalls/" + order).get("status").asString();
	}

	private static JsonNode reservations(String order) throws Exception {
		return service.read("/experience/v1/reservations?order=" + order).get("items");
	}

	private static StockLevels levels(long sellable, long reserved) {
		return new StockLevels(Quantity.of(sellable), Quantity.of(reserved), Quantity.ZERO, Quantity.ZERO);
	}

}
