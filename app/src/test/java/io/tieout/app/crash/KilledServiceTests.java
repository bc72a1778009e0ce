package io.tieout.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tills send movements from several threads and note what was acknowledged; in the middle
 * of it something is killed. Nothing that was acknowledged is lost or doubled, the chain
 * is whole, and every view equals its history. Each test starts the service twice, some
 * wait as long as its pools do, hence slow.
 */
@Tag("slow")
class KilledServiceTests {

	private static final int TILLS = 4;

	private static final int ENOUGH = 300;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	private Path folder;

	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	private final AtomicInteger sent = new AtomicInteger();

	@AfterEach
	void leaveNoServerBehind() throws IOException {
		ServiceProcess.database(this.folder.toRealPath().resolve("data")).ifPresent((server) -> {
			server.destroy();
			Awaitility.await().atMost(PATIENCE).until(() -> !server.isAlive());
		});
	}

	@Test
	void aKilledServiceHasEverythingItAcknowledged() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			register(service);
			List<Thread> tills = tills(service);
			awaitAcknowledged(ENOUGH);
			service.kill();
			awaitEnd(tills);
		}
		try (ServiceProcess again = ServiceProcess.start(this.folder)) {
			everythingIsThere(again);
		}
	}

	@Test
	void aServiceWhoseDatabaseIsKilledHasEverythingItAcknowledged() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			register(service);
			List<Thread> tills = tills(service);
			awaitAcknowledged(ENOUGH);
			service.killDatabase();
			awaitEnd(tills);
			service.kill();
		}
		try (ServiceProcess again = ServiceProcess.start(this.folder)) {
			everythingIsThere(again);
		}
	}

	@Test
	void aServiceWhoseDatabaseIsKilledStopsWhenToldTo() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			service.killDatabase();
			assertThat(service.stop()).isTrue();
		}
	}

	private static void register(ServiceProcess service) throws Exception {
		assertThat(service.post("/system/v1/products", """
				{"source":"ERP","sourceId":"MUG","occurredAt":"2026-01-01T00:00:00Z","sku":"MUG","name":"Mug",
				 "stocked":true}""").statusCode()).isEqualTo(201);
	}

	private List<Thread> tills(ServiceProcess service) {
		return IntStream.range(0, TILLS).mapToObj((till) -> {
			Thread thread = new Thread(() -> sendUntilRefused(service), "till-" + till);
			thread.start();
			return thread;
		}).toList();
	}

	private void sendUntilRefused(ServiceProcess service) {
		try {
			while (true) {
				String id = "M#" + this.sent.incrementAndGet();
				HttpResponse<String> answer = send(service, id);
				if (answer.statusCode() != 201) {
					return;
				}
				this.acknowledged.put(id, ServiceProcess.json(answer).get("position").asLong());
			}
		}
		catch (IOException | InterruptedException ex) {
			// it is gone
		}
	}

	private static HttpResponse<String> send(ServiceProcess service, String id)
			throws IOException, InterruptedException {
		return service.post("/system/v1/stock-movements", """
				{"source":"TILL","sourceId":"%s","occurredAt":"2026-03-01T10:00:00Z","sku":"MUG","location":"STORE1",
				 "kind":"RECEIVED","quantity":1}""".formatted(id));
	}

	private void awaitAcknowledged(int count) {
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.acknowledged.size() >= count);
	}

	private static void awaitEnd(List<Thread> tills) throws InterruptedException {
		for (Thread till : tills) {
			till.join();
		}
	}

	private void everythingIsThere(ServiceProcess service) throws Exception {
		for (Map.Entry<String, Long> record : this.acknowledged.entrySet()) {
			JsonNode event = service.get("/audit/v1/events/" + record.getValue());
			assertThat(event.get("sourceId").asString()).isEqualTo(record.getKey());
			HttpResponse<String> repeat = send(service, record.getKey());
			assertThat(repeat.statusCode()).as(repeat.body()).isEqualTo(200);
			assertThat(ServiceProcess.json(repeat).get("outcome").asString()).isEqualTo("DUPLICATE");
			assertThat(ServiceProcess.json(repeat).get("position").asLong()).isEqualTo(record.getValue());
		}
		JsonNode chain = ServiceProcess.json(service.post("/audit/v1/verifications", "{}"));
		assertThat(chain.get("valid").asBoolean()).as(chain.toString()).isTrue();
		onHandIsWhatWasReceived(service);
		viewsEqualHistory(service);
	}

	/** What was under way when the kill came was applied or not, but nothing twice. */
	private void onHandIsWhatWasReceived(ServiceProcess service) throws Exception {
		JsonNode history = service.get("/audit/v1/history/inventory.StockPosition/stock:STORE1/MUG");
		int onHand = history.get("state").get("levels").get("sellable").asInt();
		assertThat(onHand).isEqualTo(history.get("events").size()).isBetween(this.acknowledged.size(), this.sent.get());
	}

	private static void viewsEqualHistory(ServiceProcess service) throws Exception {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(service.get("/ops/v1/views")).isNotEmpty()
				.allSatisfy((view) -> assertThat(view.get("lag").get("events").asLong()).as(view.toString()).isZero()));
		for (JsonNode view : service.get("/ops/v1/views")) {
			String runs = "/ops/v1/views/" + view.get("name").asString() + "/rebuilds";
			HttpResponse<String> ordered = service.post(runs, "{\"mode\":\"verify\"}");
			assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
			String run = runs + "/" + ServiceProcess.json(ordered).get("id").asString();
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> !service.get(run).get("state").asString().equals("RUNNING"));
			JsonNode outcome = service.get(run);
			assertThat(outcome.get("state").asString()).as(outcome.toString()).isEqualTo("DONE");
			assertThat(outcome.get("differenceCount").asLong()).as(outcome.toString()).isZero();
		}
	}

}
