package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What the service answers of its stock, its doors and its history.
 */
final class Answers {

	private static final String AVAILABILITY = "/experience/v1/availability?location=";

	private final ServiceOnPort service;

	Answers(ServiceOnPort service) {
		this.service = service;
	}

	/**
	 * What every shelf holds by what is known now.
	 */
	Map<Shelf, Levels> now() throws Exception {
		return everywhere("");
	}

	/**
	 * What every shelf held at a time, by what is known now.
	 */
	Map<Shelf, Levels> at(Instant time) throws Exception {
		return everywhere("&asOf=" + time);
	}

	private Map<Shelf, Levels> everywhere(String question) throws Exception {
		Map<Shelf, Levels> levels = new HashMap<>();
		for (String place : Month.LOCATIONS) {
			this.service.eachItem(AVAILABILITY + place + question, (item) -> levels.put(shelf(item), levels(item)));
		}
		return levels;
	}

	/**
	 * What one shelf held at a time, by what is known now or was known then; nothing if
	 * nothing was known of it.
	 */
	Levels at(Shelf shelf, Instant time, String knownAt) throws Exception {
		JsonNode items = this.service
			.read(AVAILABILITY + shelf.location() + "&sku=" + shelf.sku() + "&asOf=" + time + knownAt)
			.get("items");
		return items.isEmpty() ? Levels.NONE : levels(items.get(0));
	}

	/**
	 * How many are on the way to each shelf, where any are.
	 */
	Map<Shelf, Integer> onTheWay() throws Exception {
		Map<Shelf, Integer> found = new HashMap<>();
		for (String place : Month.LOCATIONS) {
			this.service.eachItem(AVAILABILITY + place,
					(item) -> found.put(shelf(item), item.get("inTransit").asInt()));
		}
		found.values().removeIf((units) -> units == 0);
		return found;
	}

	private static Shelf shelf(JsonNode item) {
		return new Shelf(item.get("location").asString(), item.get("sku").asString());
	}

	private static Levels levels(JsonNode item) {
		Levels levels = new Levels(item.get("onHand").asInt(), item.get("damaged").asInt(),
				item.get("qualityHold").asInt());
		assertThat(item.get("sellable").asInt()).isEqualTo(levels.in("SELLABLE"));
		return levels;
	}

	/**
	 * How many letters wait in the hospital.
	 */
	long letters() throws Exception {
		AtomicLong letters = new AtomicLong();
		this.service.eachItem("/ops/v1/hospital?flow=stock", (letter) -> letters.incrementAndGet());
		return letters.get();
	}

	/**
	 * Waits until so many wait.
	 */
	void awaitLetters(long expected) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(letters()).isEqualTo(expected));
	}

	/**
	 * What the trading days count of stock, over all days and systems:
	 * {@code received,accepted,duplicates,parked,rejected}.
	 */
	String arrivals() throws Exception {
		int[] sums = new int[5];
		for (String[] cells : this.service.csv("/experience/v1/trading-days.csv")) {
			for (int n = 0; cells[2].equals("stock") && n < sums.length; n++) {
				sums[n] += Integer.parseInt(cells[3 + n]);
			}
		}
		return "%d,%d,%d,%d,%d".formatted(sums[0], sums[1], sums[2], sums[3], sums[4]);
	}

	/**
	 * Checks every event against the chain, and every view that has rows against the
	 * events.
	 */
	void verifyHistory() throws Exception {
		JsonNode chain = ServiceOnPort
			.json(ServiceOnPort.answered(200, this.service.post("auditor", "/audit/v1/verifications", "{}")));
		assertThat(chain.get("valid").asBoolean()).as(chain.toString()).isTrue();
		int verified = 0;
		for (JsonNode view : this.service.read("/ops/v1/views")) {
			if (view.get("rows").asLong() > 0) {
				JsonNode run = verify(view.get("name").asString());
				assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("DONE");
				assertThat(run.get("differenceCount").asLong()).as(run.toString()).isZero();
				verified++;
			}
		}
		assertThat(verified).isPositive();
	}

	private JsonNode verify(String view) throws Exception {
		String runs = "/ops/v1/views/" + view + "/rebuilds";
		JsonNode ordered = ServiceOnPort
			.json(ServiceOnPort.answered(202, this.service.post("operator", runs, "{\"mode\":\"verify\"}")));
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.service.read(runs + "/" + ordered.get("id").asString()),
					(run) -> !run.get("state").asString().equals("RUNNING"));
	}

}
