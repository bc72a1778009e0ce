package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.app.process.reservations.HotItems.Basket;
import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.reservations.ReservationQueries;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Sixty-four callers, half of them at each of two nodes, want ten items of which there is
 * little. The channel {@code web} sells from three places.
 */
class HotItemTests {

	private static final int CALLERS = 64;

	private static final int CARTS = 4;

	/** Seconds that a cart is kept for which nobody pays. */
	private static final int SOON = 10;

	private static ServiceOnPort service;

	private static ServiceOnPort second;

	private static StockRoom[] rooms;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=web",
				"--tieout.channels[0].locations=WH,STORE1,STORE2");
		second = service.anotherNode();
		rooms = new StockRoom[] { new StockRoom(service), new StockRoom(second) };
	}

	@AfterAll
	static void stop() {
		second.close();
		service.close();
	}

	@Test
	void everyUnitIsSoldOnceAndNobodyIsRefusedWhatIsThere() throws Exception {
		HotItems items = new HotItems(service);
		try (HalfHeldWatch watch = HalfHeldWatch.over(service, items.twin(0), items.twin(1))) {
			Map<String, Integer> sold = new LinkedHashMap<>();
			for (Map<String, Integer> bought : atOnce((caller) -> {
				watch.letIn(caller);
				return buyUntilNothingIsLeft(items, caller);
			})) {
				bought.forEach((sku, units) -> sold.merge(sku, units, Integer::sum));
			}
			watch.sawEverything();
			items.received().forEach((position, quantity) -> sold.merge(position.sku().value(), 0, Integer::sum));
			assertThat(sold).allSatisfy((sku, units) -> assertThat(Quantity.of(units)).isEqualTo(received(items, sku)));
		}
		assertThat(items.levels()).isEqualTo(expected(items, true));
		requireSoundHistory();
	}

	@Test
	void whatIsReleasedOrExpiresIsThereAsBefore() throws Exception {
		HotItems items = new HotItems(second);
		assertThat(items.levels()).isEqualTo(expected(items, false));
		atOnce((caller) -> reserveForAWhile(items, caller));
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(items.levels()).isEqualTo(expected(items, false)));
		requireSoundHistory();
		assertThat(service.part(JdbcClient.class)
			.sql("SELECT DISTINCT status FROM read.reservations WHERE sku IN (:items)")
			.param("items", items.codes())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("EXPIRED", "RELEASED");
	}

	/** What a caller got: some carts, and then one unit after the other. */
	private static Map<String, Integer> buyUntilNothingIsLeft(HotItems items, int caller) throws Exception {
		Random random = new Random(caller);
		Map<String, Integer> bought = new LinkedHashMap<>();
		for (int cart = 0; cart < CARTS; cart++) {
			buy(items, items.any(random), caller, bought);
		}
		List<Basket> smallest = items.smallest();
		for (int basket = 0; basket < smallest.size(); basket++) {
			Basket next = smallest.get((basket + caller) % smallest.size());
			boolean served = true;
			while (served) {
				served = buy(items, next, caller, bought);
			}
		}
		return bought;
	}

	/**
	 * Whoever is refused could not have been served: nothing comes back, so what is there
	 * afterwards was there before.
	 */
	private static boolean buy(HotItems items, Basket basket, int caller, Map<String, Integer> bought)
			throws Exception {
		if (isHeld(place(StockRoom.id(), caller, StockRoom.TOMORROW, basket))) {
			basket.units().forEach((sku, units) -> bought.merge(sku, units, Integer::sum));
			return true;
		}
		assertThat(basket.units()).as("what was refused")
			.anySatisfy((sku, units) -> assertThat(items.left(sku)).isLessThan(Quantity.of(units)));
		return false;
	}

	/** Every other cart is given back at the other node, the rest is left to expire. */
	private static boolean reserveForAWhile(HotItems items, int caller) throws Exception {
		Random random = new Random(caller);
		for (int cart = 0; cart < CARTS; cart++) {
			place(StockRoom.id(), caller, Instant.now().plusSeconds(SOON), items.any(random));
			String id = StockRoom.id();
			if (isHeld(place(id, caller, StockRoom.TOMORROW, items.any(random)))) {
				StockRoom other = rooms[(caller + 1) % rooms.length];
				ServiceOnPort.answered(200, answer(() -> other.step(id, "release")));
			}
		}
		return true;
	}

	private static HttpResponse<String> place(String id, int caller, Instant end, Basket basket) throws Exception {
		String[] lines = basket.lines().toArray(String[]::new);
		return answer(() -> rooms[caller % rooms.length].place(id, "web", end, lines));
	}

	/** Whoever gets no answer asks again: the id says that it is the same reservation. */
	private static HttpResponse<String> answer(Callable<HttpResponse<String>> call) throws Exception {
		try {
			return call.call();
		}
		catch (IOException ex) {
			return call.call();
		}
	}

	private static boolean isHeld(HttpResponse<String> answer) {
		assertThat(answer.statusCode() == 201 || answer.body().contains("INSUFFICIENT_STOCK")).as(answer.body())
			.isTrue();
		return answer.statusCode() == 201;
	}

	private static Quantity received(HotItems items, String sku) {
		return items.received()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().sku().value().equals(sku))
			.map(Map.Entry::getValue)
			.reduce(Quantity.ZERO, Quantity::plus);
	}

	/** All of what was received is reserved, or all of it is sellable. */
	private static Map<StockPositionId, StockLevels> expected(HotItems items, boolean isReserved) {
		Map<StockPositionId, StockLevels> levels = new LinkedHashMap<>();
		items.received()
			.forEach((position, quantity) -> levels.put(position,
					isReserved ? new StockLevels(Quantity.ZERO, quantity, Quantity.ZERO, Quantity.ZERO)
							: new StockLevels(quantity, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO)));
		return levels;
	}

	/**
	 * The chain is whole, stock was never below zero, the views equal their history, and
	 * what is reserved is what reservations ask for.
	 */
	private static void requireSoundHistory() throws Exception {
		service.awaitSettled();
		EventReader reader = service.part(EventReader.class);
		reader.read(0, reader.lastPosition(), (event) -> {
			if (event.payload() instanceof StockPositionEvent moved) {
				assertThat(moved.after().belowZero()).as("below zero at %s", event.position()).isFalse();
			}
		});
		assertThat(service.part(ReservationQueries.class).unbalanced(10)).isEmpty();
		for (String view : List.of("availability", "reservations", "stock_ledger")) {
			assertThat(verified(view).path("differenceCount").asInt(-1)).as(view).isZero();
		}
		JsonNode chain = ServiceOnPort.json(service.post("auditor", "/audit/v1/verifications", "{}"));
		assertThat(chain.path("valid").asBoolean()).as(chain.toString()).isTrue();
	}

	private static JsonNode verified(String view) throws Exception {
		String runs = "/ops/v1/views/" + view + "/rebuilds";
		JsonNode run = ServiceOnPort
			.json(ServiceOnPort.answered(202, service.post("operator", runs, "{\"mode\":\"verify\"}")));
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> service.read(runs + "/" + run.path("id").asString()),
					(state) -> !state.path("state").asString().equals("RUNNING"));
	}

	private static <T> List<T> atOnce(Caller<T> caller) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<Callable<T>> calls = new ArrayList<>();
			for (int index = 0; index < CALLERS; index++) {
				int number = index;
				calls.add(() -> caller.call(number));
			}
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : callers.invokeAll(calls)) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			callers.shutdownNow();
		}
	}

	/** One of those who call. */
	private interface Caller<T> {

		T call(int number) throws Exception;

	}

}
