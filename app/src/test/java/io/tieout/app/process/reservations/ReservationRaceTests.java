package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.Quantity;
import io.tieout.inventory.StockLevels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four callers at once over a real port. The channel {@code web} sells from WH and
 * then STORE1, {@code wh} from WH alone; {@code outlet} leaves two of each item and takes
 * half of the rest, at WH. Nothing is swept while nothing happens: what is over ends when
 * somebody asks for it.
 */
class ReservationRaceTests {

	private static final int CALLERS = 64;

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data, "--tieout.channels[0].id=web", "--tieout.channels[0].locations=WH,STORE1",
				"--tieout.channels[1].id=outlet", "--tieout.channels[1].locations=WH",
				"--tieout.channels[1].safety-stock=2", "--tieout.channels[1].allocation=0.5",
				"--tieout.channels[2].id=wh", "--tieout.channels[2].locations=WH", "--tieout.process.interval=1h");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void theLastUnitsAreSoldOnceEach() throws Exception {
		String sku = room.item(5, 4);
		assertThat(placed((caller) -> new String[] { "web", StockRoom.line(sku, 1) })).isEqualTo(9);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 5));
		assertThat(room.levels("STORE1", sku)).isEqualTo(levels(0, 4));
	}

	@Test
	void theLastUnitIsSoldOnce() throws Exception {
		String sku = room.item(1, 0);
		assertThat(placed((caller) -> new String[] { "wh", StockRoom.line(sku, 1) })).isEqualTo(1);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 1));
	}

	@Test
	void oneCartSentManyTimesAtOnceIsHeldOnceAndAnsweredAlike() throws Exception {
		String sku = room.item(1, 0);
		String id = StockRoom.id();
		List<String> answers = Crowd.atOnce(CALLERS, (caller) -> room.place(id, "wh", StockRoom.line(sku, 1)).body());
		assertThat(answers.stream().distinct()).singleElement().asString().contains("\"position\"");
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 1));
	}

	@Test
	void cartsThatCrossTakeBothItemsOrNeither() throws Exception {
		String first = room.item(20, 0);
		String second = room.item(30, 0);
		String oneOfFirst = StockRoom.line(first, 1);
		String oneOfSecond = StockRoom.line(second, 1);
		try (HalfHeldWatch watch = HalfHeldWatch.over(service, first, second)) {
			assertThat(placed((caller) -> {
				watch.letIn(caller);
				return (caller % 2 == 0) ? new String[] { "wh", oneOfFirst, oneOfSecond }
						: new String[] { "wh", oneOfSecond, oneOfFirst };
			})).isEqualTo(20);
			watch.sawEverything();
		}
		assertThat(room.levels("WH", first)).isEqualTo(levels(0, 20));
		assertThat(room.levels("WH", second)).isEqualTo(levels(10, 20));
	}

	@Test
	void cartsOverSeveralPlacesTakeEveryUnitOnce() throws Exception {
		String first = room.item(7, 13);
		String second = room.item(13, 7);
		String twoOfFirst = StockRoom.line(first, 2);
		String twoOfSecond = StockRoom.line(second, 2);
		try (HalfHeldWatch watch = HalfHeldWatch.over(service, first, second)) {
			assertThat(placed((caller) -> {
				watch.letIn(caller);
				return (caller % 2 == 0) ? new String[] { "web", twoOfFirst, twoOfSecond }
						: new String[] { "web", twoOfSecond, twoOfFirst };
			})).isEqualTo(10);
			watch.sawEverything();
		}
		assertThat(room.levels("WH", first)).isEqualTo(levels(0, 7));
		assertThat(room.levels("STORE1", first)).isEqualTo(levels(0, 13));
		assertThat(room.levels("WH", second)).isEqualTo(levels(0, 13));
		assertThat(room.levels("STORE1", second)).isEqualTo(levels(0, 7));
	}

	@Test
	void aBundleAndItsPartCompeteForTheSameUnits() throws Exception {
		String part = room.item(21, 0);
		String bundle = room.bundle(StockRoom.part(part, 2));
		List<Integer> statuses = statuses((caller) -> new String[] { "wh",
				(caller % 2 == 0) ? StockRoom.line(bundle, 1) : StockRoom.line(part, 1) });
		long taken = 0;
		for (int caller = 0; caller < CALLERS; caller++) {
			taken += (statuses.get(caller) != 201) ? 0 : (caller % 2 == 0) ? 2 : 1;
		}
		assertThat(taken).isEqualTo(21);
		assertThat(room.levels("WH", part)).isEqualTo(levels(0, 21));
	}

	/**
	 * Of eight, six, then five … may be promised by half: 3, 2.5, 2, 1.5, 1, and then
	 * half a unit is no unit.
	 */
	@Test
	void aLimitedChannelKeepsItsSafetyStockAndShareUnderRace() throws Exception {
		String sku = room.item(8, 0);
		assertThat(placed((caller) -> new String[] { "outlet", StockRoom.line(sku, 1) })).isEqualTo(5);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(3, 5));
	}

	@Test
	void aLimitedChannelLeavesToOthersWhatIsNotItsOwn() throws Exception {
		String sku = room.item(40, 0);
		placed((caller) -> new String[] { (caller % 2 == 0) ? "outlet" : "wh", StockRoom.line(sku, 1) });
		StockLevels after = room.levels("WH", sku);
		assertThat(after.onHand()).isEqualTo(Quantity.of(40));
		assertThat(after.sellable().isNegative()).isFalse();
	}

	@Test
	void whatIsOverIsFreeForTheNextCallerThoughNobodyHasSweptIt() throws Exception {
		String sku = room.item(1, 0);
		String id = StockRoom.id();
		Instant soon = Instant.now().plusSeconds(5);
		assertThat(room.place(id, "wh", soon, StockRoom.line(sku, 1)).statusCode()).isEqualTo(201);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> room.place(StockRoom.id(), "wh", StockRoom.line(sku, 1)).statusCode() == 201);
		assertThat(room.levels("WH", sku)).isEqualTo(levels(0, 1));
		assertThat(room.place(id, "wh", soon, StockRoom.line(sku, 1)).body()).containsAnyOf("RESERVATION_EXPIRED",
				"RESERVATION_CLOSED");
		assertThat(room.commit(id, "ORDER-9").body()).containsAnyOf("RESERVATION_EXPIRED", "RESERVATION_CLOSED");
	}

	private static StockLevels levels(long sellable, long reserved) {
		return new StockLevels(Quantity.of(sellable), Quantity.of(reserved), Quantity.ZERO, Quantity.ZERO);
	}

	/** The others are refused for want of stock. */
	private static long placed(IntFunction<String[]> carts) throws Exception {
		List<Integer> statuses = statuses(carts);
		assertThat(statuses).allMatch((status) -> status == 201 || status == 409);
		return statuses.stream().filter((status) -> status == 201).count();
	}

	/** A cart is its channel and its lines. */
	private static List<Integer> statuses(IntFunction<String[]> carts) throws Exception {
		return Crowd.atOnce(CALLERS, (caller) -> status(carts.apply(caller)));
	}

	private static int status(String[] cart) throws Exception {
		String[] lines = List.of(cart).subList(1, cart.length).toArray(String[]::new);
		HttpResponse<String> answer = room.place(StockRoom.id(), cart[0], lines);
		assertThat(answer.statusCode() == 201 || answer.body().contains("INSUFFICIENT_STOCK")).as(answer.body())
			.isTrue();
		return answer.statusCode();
	}

}
