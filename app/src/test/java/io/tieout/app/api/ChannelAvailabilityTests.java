package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.Sku;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a channel may promise, over a real port: for an item, for many, for a cart.
 */
class ChannelAvailabilityTests {

	private static final String KEPT = "KEPT-ITEM";

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=web",
				"--tieout.channels[0].locations=WH,STORE1", "--tieout.channels[0].safety-stock=2",
				"--tieout.channels[0].location-safety-stock.STORE1=4",
				"--tieout.channels[0].item-safety-stock[KEPT-ITEM]=9", "--tieout.channels[0].promise-incoming=true",
				"--tieout.channels[1].id=outlet", "--tieout.channels[1].locations=WH",
				"--tieout.channels[1].allocation=0.5", "--tieout.channels[2].id=plain",
				"--tieout.channels[2].locations=WH,STORE1");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aChannelPromisesItsShareBeyondTheSafetyStockOfEachLocation() throws Exception {
		String sku = room.item(10, 7);
		room.receive("ELSEWHERE", sku, 100);
		room.place(StockRoom.id(), "plain", StockRoom.line(sku, 3));
		service.awaitLevel();

		JsonNode item = item("web", sku, "");
		assertThat(item.get("availableToPromise").asInt()).as("10-3-2 and 7-4").isEqualTo(8);
		assertThat(item.get("locations").valueStream().map((place) -> place.get("location").asString()))
			.as("the preferred first, and no other")
			.containsExactly("WH", "STORE1");
		JsonNode warehouse = item.get("locations").get(0);
		assertThat(warehouse.propertyNames()).containsExactlyInAnyOrder("location", "sellable", "safetyStock",
				"incoming", "availableToPromise", "asOf", "position");
		assertThat(warehouse.get("sellable").asInt()).isEqualTo(7);
		assertThat(item.get("locations").get(1).get("safetyStock").asInt()).isEqualTo(4);
		assertThat(item.get("asOf").asString()).isNotBlank();
		assertThat(item.get("position").asLong()).isPositive();
		assertThat(item("outlet", sku, "").get("availableToPromise").decimalValue()).as("half of 7 pieces")
			.isEqualByComparingTo("3");
		assertThat(item("nobody-knows-it", sku, "").get("availableToPromise").asInt()).as("all that any place has")
			.isEqualTo(114);
	}

	@Test
	void theSafetyStockOfAnItemComesBeforeThatOfItsLocation() throws Exception {
		room.register(KEPT, true);
		room.receive("WH", KEPT, 12);
		room.receive("STORE1", KEPT, 10);
		service.awaitLevel();
		assertThat(item("web", KEPT, "").get("availableToPromise").asInt()).as("12-9 and 10-9").isEqualTo(4);
		assertThat(room.place(StockRoom.id(), "web", StockRoom.line(KEPT, 5)).body()).as("a reservation decides alike")
			.contains("INSUFFICIENT_STOCK");
		assertThat(room.place(StockRoom.id(), "web", StockRoom.line(KEPT, 4)).statusCode()).isEqualTo(201);
	}

	@Test
	void whatComesInBeforeThePromiseDateCountsWhereTheChannelPromisesIt() throws Exception {
		String sku = room.item(5, 0);
		String number = "PO-" + sku;
		String receipt = Samples.received("GR-" + sku, "WH", sku, "10")
			.replace("\"quantity\"", "\"document\":\"" + number + "\",\"quantity\"");
		service.sendLines("stock-movements", List.of(receipt));
		service.sendLines("purchase-orders",
				List.of(Samples.purchaseOrder(number, 1, sku, 40, "2027-01-10T08:00:00Z")));
		service.awaitLevel();

		assertThat(item("web", sku, "").get("availableToPromise").asInt()).as("15-2, no date").isEqualTo(13);
		assertThat(item("web", sku, "&promiseDate=2027-01-10").get("availableToPromise").asInt()).isEqualTo(13);
		JsonNode item = item("web", sku, "&promiseDate=2027-01-11");
		assertThat(item.get("availableToPromise").asInt()).as("30 are still to come").isEqualTo(43);
		assertThat(item.get("incoming").asInt()).isEqualTo(30);
		assertThat(item("web", sku, "&promiseDate=2027-01-10T08:00:01Z").get("incoming").asInt()).isEqualTo(30);
		assertThat(item("plain", sku, "&promiseDate=2027-01-11").get("availableToPromise").asInt())
			.as("it promises what is there")
			.isEqualTo(15);
		service.sendLines("purchase-orders",
				List.of(Samples.purchaseOrder(number, 2, sku, 25, "2027-01-10T08:00:00Z")));
		service.awaitLevel();
		assertThat(item("web", sku, "&promiseDate=2027-01-11").get("incoming").asInt()).as("it was shortened")
			.isEqualTo(15);
	}

	@Test
	void incomingGoodsFirstMakeGoodWhatIsBelowZero() throws Exception {
		String sku = room.item(1, 0);
		service.sendLines("stock-movements",
				List.of(Samples.received("OUT-" + sku, "WH", sku, "5").replace("RECEIVED", "SOLD")));
		service.sendLines("purchase-orders",
				List.of(Samples.purchaseOrder("PO-" + sku, 1, sku, 10, "2027-01-10T08:00:00Z")));
		service.awaitLevel();
		assertThat(item("web", sku, "&promiseDate=2027-01-11").get("availableToPromise").asInt()).as("4 are owed")
			.isEqualTo(6);
	}

	@Test
	void manyItemsAndBundlesAreAskedAtOnceByAnyOfTheirCodes() throws Exception {
		String part = StockRoom.sku();
		room.register(part, List.of(new Sku("A-" + part)), true);
		room.receive("WH", part, 9);
		String other = room.item(2, 0);
		String bundle = room.bundle(StockRoom.part(part, 2), StockRoom.part(other, 1));
		String postage = StockRoom.sku();
		room.register(postage, false);
		service.awaitLevel();

		JsonNode items = items("plain", "", "A-" + part, bundle, postage, "NOBODY-HAS-IT");
		assertThat(items.get(0).get("sku").asString()).isEqualTo(part);
		assertThat(items.get(0).get("availableToPromise").asInt()).isEqualTo(9);
		assertThat(items.get(1).get("availableToPromise").asInt()).as("the scarcest part").isEqualTo(2);
		assertThat(items.get(1).get("parts")).hasSize(2);
		assertThat(items.get(2).has("availableToPromise")).as("always enough").isFalse();
		assertThat(items.get(3).get("code").asString()).isEqualTo("SKU_UNKNOWN");
		Problems.of(service.get("service", "/experience/v1/availability/channels/plain"), 400, "PARAMETER_MISSING");
		Problems.of(service.get("service", "/experience/v1/availability/channels/plain?sku=X&promiseDate=tomorrow"),
				400, "DATE_INVALID");
	}

	@Test
	void aCartIsAnsweredByLineAndByItemWithItsDemandSummed() throws Exception {
		String part = room.item(5, 0);
		String bundle = room.bundle(StockRoom.part(part, 2));
		service.awaitLevel();

		JsonNode fits = cart("plain", StockRoom.line(bundle, 2), StockRoom.line(part, 1));
		assertThat(fits.get("available").asBoolean()).isTrue();
		assertThat(fits.get("items")).singleElement().satisfies((item) -> {
			assertThat(item.get("sku").asString()).isEqualTo(part);
			assertThat(item.get("requested").asInt()).isEqualTo(5);
			assertThat(item.get("availableToPromise").asInt()).isEqualTo(5);
			assertThat(item.get("ok").asBoolean()).isTrue();
		});

		JsonNode tooMuch = cart("plain", StockRoom.line(bundle, 2), StockRoom.line(part, 2),
				StockRoom.line("NOBODY-HAS-IT", 1));
		assertThat(tooMuch.get("available").asBoolean()).isFalse();
		assertThat(tooMuch.get("items").get(0).get("requested").asInt()).isEqualTo(6);
		assertThat(tooMuch.get("lines").valueStream().map((line) -> line.get("ok").asBoolean()))
			.as("each passes alone, and they do not together")
			.containsExactly(false, false, false);
		assertThat(tooMuch.get("lines").get(0).get("availableToPromise").asInt()).isEqualTo(2);
		assertThat(tooMuch.get("lines").get(2).get("code").asString()).isEqualTo("SKU_UNKNOWN");
	}

	@Test
	void aCartHoldsNothing() throws Exception {
		String sku = room.item(3, 0);
		service.awaitLevel();
		assertThat(cart("plain", StockRoom.line(sku, 3)).get("available").asBoolean()).isTrue();
		assertThat(cart("plain", StockRoom.line(sku, 3)).get("available").asBoolean()).isTrue();
		assertThat(room.place(StockRoom.id(), "plain", StockRoom.line(sku, 3)).statusCode()).isEqualTo(201);
		service.awaitLevel();
		assertThat(cart("plain", StockRoom.line(sku, 1)).get("available").asBoolean()).isFalse();
	}

	@Test
	void aCartThatAsksForNothingIsRefused() throws Exception {
		Problems.of(post("plain"), 422, "LINES_INVALID");
		Problems.of(post("plain", StockRoom.line("X", 0)), 422, "QUANTITY_NOT_POSITIVE");
	}

	private static JsonNode item(String channel, String sku, String more) throws Exception {
		return items(channel, more, sku).get(0);
	}

	private static JsonNode items(String channel, String more, String... skus) throws Exception {
		String query = String.join("&", Arrays.stream(skus).map((sku) -> "sku=" + sku).toList());
		return service.read("/experience/v1/availability/channels/" + channel + "?" + query + more).get("items");
	}

	private static JsonNode cart(String channel, String... lines) throws Exception {
		return ServiceOnPort.json(ServiceOnPort.answered(200, post(channel, lines)));
	}

	private static HttpResponse<String> post(String channel, String... lines) throws Exception {
		return service.post("service", "/experience/v1/availability/carts",
				"{\"channel\":\"%s\",\"lines\":[%s]}".formatted(channel, String.join(",", lines)));
	}

}
