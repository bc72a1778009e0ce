package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.app.process.reservations.HotItems.Basket;
import io.tieout.core.Quantity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sixty-four callers, half of them at each of two nodes, want ten items of which there is
 * little. The channel {@code web} sells from three places.
 */
class HotItemTests {

	private static final int CALLERS = 64;

	private static final int CARTS = 2;

	/** Of how many things each caller takes the rest; all things are somebody's. */
	private static final int TAKEN_TO_THE_LAST = 3;

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
			Map<String, Integer> sold = new HashMap<>();
			Crowd.atOnce(CALLERS, (caller) -> {
				watch.letIn(caller);
				return buyUntilNothingIsLeft(items, caller);
			}).forEach((bought) -> bought.forEach((sku, units) -> sold.merge(sku, units, Integer::sum)));
			watch.sawEverything();
			assertThat(sold).isEqualTo(items.receivedInAll());
		}
		assertThat(items.levels()).isEqualTo(items.allReserved());
		SoundHistory.require(service);
	}

	@Test
	void whatIsReleasedOrExpiresIsThereAsBefore() throws Exception {
		HotItems items = new HotItems(second);
		assertThat(items.levels()).isEqualTo(items.allSellable());
		assertThat(Crowd.atOnce(CALLERS, (caller) -> reserveForAWhile(items, caller)))
			.anyMatch((released) -> released > 0);
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.untilAsserted(() -> assertThat(items.levels()).isEqualTo(items.allSellable()));
		SoundHistory.require(service);
		assertThat(service.part(JdbcClient.class)
			.sql("SELECT DISTINCT status FROM read.reservations WHERE sku IN (:items)")
			.param("items", items.codes())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("EXPIRED", "RELEASED");
	}

	/** What a caller got: some carts, and then one unit after the other. */
	private static Map<String, Integer> buyUntilNothingIsLeft(HotItems items, int caller) throws Exception {
		Random random = new Random(caller);
		Map<String, Integer> bought = new HashMap<>();
		for (int cart = 0; cart < CARTS; cart++) {
			buy(items, items.any(random), caller, bought);
		}
		List<Basket> smallest = items.smallest();
		for (int basket = 0; basket < TAKEN_TO_THE_LAST; basket++) {
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

	/**
	 * Every other cart is given back at the other node, the rest is left to expire.
	 * @return how many were given back
	 */
	private static int reserveForAWhile(HotItems items, int caller) throws Exception {
		Random random = new Random(caller);
		int released = 0;
		for (int cart = 0; cart < CARTS; cart++) {
			place(StockRoom.id(), caller, Instant.now().plusSeconds(SOON), items.any(random));
			String id = StockRoom.id();
			if (isHeld(place(id, caller, StockRoom.TOMORROW, items.any(random)))) {
				StockRoom other = rooms[(caller + 1) % rooms.length];
				ServiceOnPort.answered(200, answer(() -> other.step(id, "release")));
				released++;
			}
		}
		return released;
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

}
