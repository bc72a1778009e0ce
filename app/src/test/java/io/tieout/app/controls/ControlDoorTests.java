package io.tieout.app.controls;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each control over a real port: it holds of what came through the doors, what is planted
 * is found as a break with its subject and figures, and once mended the break closes.
 */
class ControlDoorTests {

	private static final int MOST_BREAKS = 4;

	private static ServiceOnPort service;

	private static StockRoom stock;

	private static ControlRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data,
				ControlRoom.byHandAlone("--tieout.channels[0].id=web", "--tieout.channels[0].locations=WH,STORE1",
						"--tieout.controls.max-breaks=" + MOST_BREAKS, "--tieout.controls.kept-runs=3"));
		stock = new StockRoom(service);
		room = new ControlRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void everythingHoldsOfWhatCameThroughTheDoors() throws Exception {
		live();
		service.awaitLevel();
		for (String control : ControlRoom.CONTROLS) {
			JsonNode run = room.runThatHolds(control);
			assertThat(run.get("subjects").asInt()).as(control).isPositive();
			assertThat(run.get("position").asLong()).as(control).isPositive();
			assertThat(run.get("orderedBy").asString()).isEqualTo("operator");
		}
	}

	@Test
	void aRunWhileWritesGoOnFindsNothingThatIsNotThere() throws Exception {
		AtomicBoolean enough = new AtomicBoolean();
		AtomicInteger rounds = new AtomicInteger();
		List<Throwable> failures = new ArrayList<>();
		Thread writer = new Thread(() -> {
			try {
				while (!enough.get()) {
					live();
					rounds.incrementAndGet();
				}
			}
			catch (Throwable ex) {
				failures.add(ex);
			}
		});
		writer.start();
		try {
			for (int round = 0; round < 5; round++) {
				int before = rounds.get();
				for (String control : ControlRoom.CONTROLS) {
					room.runThatHolds(control);
				}
				Awaitility.await()
					.atMost(Duration.ofMinutes(1))
					.until(() -> rounds.get() > before || !writer.isAlive());
			}
		}
		finally {
			enough.set(true);
			writer.join();
		}
		assertThat(failures).isEmpty();
		assertThat(rounds.get()).isGreaterThanOrEqualTo(5);
	}

	@Test
	void statesThatDoNotAddUpAreFound() throws Exception {
		String sku = item(20);
		room.tamper(1, "UPDATE " + room.table("availability") + " SET sellable = sellable + 1 WHERE sku = ?", sku);
		room.runThatFinds("stock-states", 1);
		room.found("stock-states", "WH/" + sku, "states-do-not-add-up", "onHand", "21", "20");
		mend("availability", "stock-states", "WH/" + sku);
	}

	@Test
	void aFigureThatDriftedIsFoundThoughItAddsUp() throws Exception {
		String sku = item(90);
		String other = item(90);
		room.tamper(1, "UPDATE " + room.table("availability")
				+ " SET on_hand = on_hand - 2, sellable = sellable - 2 WHERE sku = ?", sku);
		room.runThatHolds("stock-states");
		room.runThatFinds("stock-history", 1);
		JsonNode found = room.found("stock-history", "WH/" + sku, "row-drifted", "onHand", "90", "88");
		assertThat(found.get("figures")).extracting((figure) -> figure.get("name").asString())
			.containsExactly("onHand", "sellable");
		String id = found.get("breakId").asString();
		assertThat(service.read("/experience/v1/breaks/" + id + "/sources").get("items")).hasSize(1);
		HttpResponse<String> writeOff = answered(409,
				service.post("finance", "/process/v1/breaks/" + id + "/write-off", "{\"reason\":\"small\"}"));
		assertThat(writeOff.body()).contains("NOTHING_TO_WRITE_OFF");
		room.tamper(1, "UPDATE " + room.table("availability") + " SET on_hand = on_hand - 1 WHERE sku = ?", sku);
		room.runThatFinds("stock-history", 1);
		room.found("stock-history", "WH/" + sku, "row-drifted", "onHand", "90", "87");
		mend("availability", "stock-history", "WH/" + sku);
		assertThat(service.get("operator", "/experience/v1/breaks/control:stock-history~1WH~1" + other).statusCode())
			.isEqualTo(404);
	}

	@Test
	void aRowThatIsMissingAndOneTooManyAreFound() throws Exception {
		String missing = item(7);
		String copied = item(5);
		String planted = StockRoom.sku();
		String table = room.table("availability");
		room.tamper(1, "DELETE FROM " + table + " WHERE sku = ?", missing);
		room.tamper(1,
				"INSERT INTO " + table + " SELECT (jsonb_populate_record(held, jsonb_build_object('sku', ?))).* FROM "
						+ table + " held WHERE sku = ?",
				planted, copied);
		room.runThatFinds("stock-history", 2);
		room.found("stock-history", "WH/" + missing, "row-missing", "onHand", "7", "nothing");
		room.found("stock-history", "WH/" + planted, "row-surplus", "onHand", "nothing", "5");
		mend("availability", "stock-history", "WH/" + missing, "WH/" + planted);
	}

	@Test
	void anEntryOfTheLedgerThatWasAlteredIsFoundAtItsDayAndInTheBalance() throws Exception {
		String sku = item(20);
		room.tamper(1, "UPDATE " + room.table("stock_ledger") + " SET on_hand = on_hand + 3 WHERE sku = ?", sku);
		room.runThatFinds("stock-ledger", 2);
		String day = "WH/" + sku + "/" + yesterday();
		room.found("stock-ledger", day, "entry-altered", "receipts", "20", "23");
		room.found("stock-ledger", day, "entry-altered", "ending", "20", "23");
		room.found("stock-ledger", "WH/" + sku, "balance-differs", "onHand", "23", "20");
		mend("stock_ledger", "stock-ledger", day, "WH/" + sku);
	}

	@Test
	void anEntryThatWasMovedToAnotherDayIsFoundAtBoth() throws Exception {
		String sku = item(20);
		room.tamper(1, "UPDATE " + room.table("stock_ledger") + " SET at = at - interval '2 days' WHERE sku = ?", sku);
		room.runThatFinds("stock-ledger", 2);
		String then = "WH/" + sku + "/" + yesterday();
		String before = "WH/" + sku + "/" + yesterday().minusDays(2);
		room.found("stock-ledger", then, "entry-altered", "starting", "0", "20");
		room.found("stock-ledger", then, "entry-altered", "receipts", "20", "0");
		room.found("stock-ledger", before, "entry-altered", "ending", "0", "20");
		mend("stock_ledger", "stock-ledger", then, before);
	}

	@Test
	void anEntryThatIsMissingAndOneTooManyAreFound() throws Exception {
		String missing = item(7);
		String doubled = item(5);
		String table = room.table("stock_ledger");
		room.tamper(1, "DELETE FROM " + table + " WHERE sku = ?", missing);
		room.tamper(1, "INSERT INTO " + table + " SELECT (jsonb_populate_record(held, '{\"entry\":99999999}')).* FROM "
				+ table + " held WHERE sku = ?", doubled);
		room.runThatFinds("stock-ledger", 4);
		room.found("stock-ledger", "WH/" + missing + "/" + yesterday(), "entry-missing", "ending", "7", "0");
		room.found("stock-ledger", "WH/" + missing, "balance-differs", "onHand", "0", "7");
		room.found("stock-ledger", "WH/" + doubled + "/" + yesterday(), "entry-surplus", "ending", "5", "10");
		room.found("stock-ledger", "WH/" + doubled, "balance-differs", "onHand", "10", "5");
		mend("stock_ledger", "stock-ledger", "WH/" + missing, "WH/" + doubled, "WH/" + doubled + "/" + yesterday());
	}

	@Test
	void whatIsReservedWithoutDemandIsFound() throws Exception {
		String sku = item(20);
		answered(201, stock.place(StockRoom.id(), "web", StockRoom.line(sku, 2)));
		service.awaitLevel();
		room.tamper(1, "UPDATE " + room.table("reservations") + " SET open = open + 1 WHERE sku = ?", sku);
		room.runThatFinds("reservations", 1);
		room.found("reservations", "WH/" + sku, "demand-differs", "reserved", "3", "2");
		mend("reservations", "reservations", "WH/" + sku);
		room.tamper(1, "DELETE FROM " + room.table("reservations") + " WHERE sku = ?", sku);
		room.runThatFinds("reservations", 1);
		room.found("reservations", "WH/" + sku, "demand-differs", "reserved", "0", "2");
		mend("reservations", "reservations", "WH/" + sku);
	}

	@Test
	void aTransferThatDoesNotAddUpIsFoundThereAndWhereItGoes() throws Exception {
		String sku = item(20);
		String transfer = "T-" + UUID.randomUUID();
		move("TRANSFER_OUT", "WH", "STORE1", transfer, sku, 10);
		move("TRANSFER_IN", "STORE1", "WH", transfer, sku, 6);
		service.awaitLevel();
		room.tamper(1, "UPDATE " + room.table("transfers")
				+ " SET lines = replace(lines::text, '\"inTransit\":4', '\"inTransit\":5')::json WHERE transfer = ?",
				transfer);
		room.runThatFinds("transfers", 2);
		room.found("transfers", "transfer/" + transfer + "/" + sku, "transfer-does-not-add-up", "dispatched", "10",
				"11");
		room.found("transfers", "on-the-way/STORE1/" + sku, "in-transit-differs", "inTransit", "5", "4");
		mend("transfers", "transfers", "transfer/" + transfer + "/" + sku, "on-the-way/STORE1/" + sku);
		room.tamper(1, "DELETE FROM " + room.table("transfers") + " WHERE transfer = ?", transfer);
		room.runThatFinds("transfers", 1);
		room.found("transfers", "on-the-way/STORE1/" + sku, "in-transit-differs", "inTransit", "0", "4");
		mend("transfers", "transfers", "on-the-way/STORE1/" + sku);
	}

	@Test
	void moreThanLeftHasArrivedUntilItIsKnownToHaveLeft() throws Exception {
		String sku = item(20);
		String transfer = "T-" + "x".repeat(230) + UUID.randomUUID();
		move("TRANSFER_IN", "STORE1", "WH", transfer, sku, 4);
		service.awaitLevel();
		room.runThatFinds("transfers", 1);
		JsonNode found = service.read("/experience/v1/breaks?flow=control").get("items").get(0);
		assertThat(found.get("key").asString()).startsWith("transfers/transfer/T-xxx").hasSize(245);
		assertThat(found.get("rule").asString()).isEqualTo("over-received");
		move("TRANSFER_OUT", "WH", "STORE1", transfer, sku, 4);
		service.awaitLevel();
		room.runThatHolds("transfers");
		service.awaitLevel();
		assertThat(service.read("/experience/v1/breaks?flow=control").get("items")).isEmpty();
	}

	@Test
	void asManyBreaksStandAsThereIsRoomForAndTheOthersAreCounted() throws Exception {
		List<String> items = new ArrayList<>();
		for (int n = 0; n < MOST_BREAKS + 2; n++) {
			items.add(item(10));
		}
		String tampering = "UPDATE " + room.table("availability") + " SET damaged = damaged + 1 WHERE sku = ANY (?)";
		room.tamper(items.size(), tampering, (Object) items.toArray(String[]::new));
		JsonNode run = room.runThatFinds("stock-states", items.size());
		assertThat(run.get("shown").asInt()).isEqualTo(MOST_BREAKS);
		assertThat(service.read("/experience/v1/breaks?flow=control").get("items")).hasSize(MOST_BREAKS);
		assertThat(room.runThatFinds("stock-states", items.size()).get("shown").asInt()).isEqualTo(MOST_BREAKS);
		room.rebuild("availability");
		room.runThatHolds("stock-states");
		service.awaitLevel();
		assertThat(service.read("/experience/v1/breaks?flow=control").get("items")).isEmpty();
	}

	@Test
	void controlsAreListedWithWhatTheyFoundLast() throws Exception {
		JsonNode run = room.runThatHolds("stock-states");
		JsonNode controls = service.read("/ops/v1/controls");
		assertThat(controls).extracting((control) -> control.get("name").asString())
			.containsExactlyElementsOf(ControlRoom.CONTROLS);
		JsonNode first = controls.get(0);
		assertThat(first.get("lastResult")).isEqualTo(run);
		assertThat(first.get("standing").asInt()).isZero();
		assertThat(first.has("schedule")).isFalse();
		assertThat(first.get("holds").asString()).isNotBlank();
		assertThat(service.get("operator", "/actuator/prometheus").body())
			.contains("tieout_controls_violations{control=\"stock-history\"}")
			.contains("tieout_controls_age_seconds{control=\"stock-states\"}")
			.contains("tieout_breaks_open{classification=\"CONTROL\",flow=\"control\"}");
	}

	@Test
	void runsComeInPagesThatMeetAndTheOldestAreForgotten() throws Exception {
		for (int n = 0; n < 4; n++) {
			room.run("transfers");
		}
		String runs = "/ops/v1/controls/transfers/runs";
		JsonNode first = service.read(runs + "?limit=2");
		JsonNode second = service.read(runs + "?limit=2&cursor=" + first.get("next").asString());
		assertThat(first.get("items")).hasSize(2);
		assertThat(second.get("items")).hasSize(1);
		assertThat(service.get("auditor", runs + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
	}

	@Test
	void aRepeatedOrderIsOneRun() throws Exception {
		String key = UUID.randomUUID().toString();
		JsonNode first = json(answered(202, order("stock-states", key)));
		assertThat(json(answered(202, order("stock-states", key)))).isEqualTo(first);
	}

	@Test
	void aControlThatRunsElsewhereIsNotRun() throws Exception {
		try (Connection elsewhere = service.postgres().app().getConnection();
				Statement lock = elsewhere.createStatement()) {
			lock.execute("SELECT pg_advisory_lock(hashtext('tieout.controls'), hashtext('transfers'))");
			assertThat(answered(409, order("transfers", null)).body()).contains("CONTROL_RUNNING");
			lock.execute("SELECT pg_advisory_unlock(hashtext('tieout.controls'), hashtext('transfers'))");
		}
		room.runThatHolds("transfers");
	}

	@Test
	void whoMayNotOrAsksForNothingIsTold() throws Exception {
		assertThat(answered(404, order("nothing", null)).body()).contains("CONTROL_UNKNOWN");
		assertThat(service.get("operator", "/ops/v1/controls/nothing/runs").statusCode()).isEqualTo(404);
		assertThat(service.post("service", "/ops/v1/controls/transfers/run", "").statusCode()).isEqualTo(403);
		assertThat(service.post("auditor", "/ops/v1/controls/transfers/run", "").statusCode()).isEqualTo(403);
	}

	@Test
	void aRunWhoseNodeWasKilledIsEndedByTheNext() throws Exception {
		UUID killed = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
		room.tamper(1, "INSERT INTO process.control_run (run, control, ordered_by, started_at, outcome)"
				+ " VALUES (?, 'reservations', 'operator', now(), 'RUNNING')", killed);
		room.runThatHolds("reservations");
		JsonNode ended = service.read("/ops/v1/controls/reservations/runs/" + killed);
		assertThat(ended.get("outcome").asString()).isEqualTo("FAILED");
		assertThat(ended.get("failure").asString()).isEqualTo("Its node was stopped");
	}

	/** A rebuild mends the view, and the next run closes the breaks. */
	private static void mend(String view, String control, String... subjects) throws Exception {
		room.rebuild(view);
		room.runThatHolds(control);
		for (String subject : subjects) {
			room.closed(control, subject);
		}
	}

	private static HttpResponse<String> order(String control, String key) throws Exception {
		var request = service.as("operator", "/ops/v1/controls/" + control + "/run").POST(BodyPublishers.noBody());
		return service.send((key != null) ? request.header("Idempotency-Key", key) : request);
	}

	/** An item of which so many were received yesterday, and the views know it. */
	private static String item(int quantity) throws Exception {
		String sku = stock.item(quantity, 0);
		service.awaitLevel();
		return sku;
	}

	private static LocalDate yesterday() {
		return StockRoom.TOMORROW.atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
	}

	/** A bit of everything that moves stock. */
	private static void live() throws Exception {
		String sku = stock.item(20, 10);
		String kept = StockRoom.id();
		stock.place(kept, "web", StockRoom.line(sku, 3));
		stock.commit(kept, "O-" + kept);
		String released = StockRoom.id();
		stock.place(released, "web", StockRoom.line(sku, 2));
		stock.step(released, "release");
		String transfer = "T-" + UUID.randomUUID();
		move("TRANSFER_OUT", "WH", "STORE1", transfer, sku, 5);
		move("TRANSFER_IN", "STORE1", "WH", transfer, sku, 3);
		move("SHIPPED", "WH", null, "O-" + kept, sku, 1);
		answered(200, service.post("operator", "/process/v1/transfers/" + transfer + "/lose",
				"{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}],\"reason\":\"broken\"}"));
		service.sendLines("pos-transactions", List.of("""
				{"source":"TILL","sourceId":"%1$s","occurredAt":"2026-03-02T10:00:00Z","store":"STORE1",\
				"workstation":"%2$s","sequence":1,"businessDate":"2026-03-02","type":"SALE","lines":[{"sku":"%3$s",\
				"quantity":1,"unitPrice":{"amount":"1.00","currency":"GBP"}}]}""".formatted(UUID.randomUUID(),
				StockRoom.id().substring(0, 8), sku)));
	}

	private static void move(String kind, String location, String other, String document, String sku, int quantity)
			throws Exception {
		service.sendLines("stock-movements", List.of("""
				{"source":"WMS","sourceId":"%s","occurredAt":"%s","sku":"%s","location":"%s","kind":"%s",\
				"quantity":%d,"document":"%s"%s}""".formatted(UUID.randomUUID(), Instant.now(), sku, location, kind,
				quantity, document, (other != null) ? ",\"otherLocation\":\"" + other + "\"" : "")));
	}

}
