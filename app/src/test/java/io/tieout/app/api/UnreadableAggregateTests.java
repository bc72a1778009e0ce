package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Aggregates with an event that this version cannot read, as a newer node writes them, or
 * somebody who alters the table. What needs them is refused, loudly, and nothing else is.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableAggregateTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static ServiceOnPort service;

	private static StockRoom room;

	private static String unknown;

	private static String newer;

	private static String newerReservation;

	private static String broken;

	private static String waiting;

	private static String unlisted;

	private static String sound;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=web", "--tieout.channels[0].locations=WH");
		room = new StockRoom(service);
		unknown = room.item(5, 0);
		newer = room.item(5, 0);
		newerReservation = StockRoom.id();
		ServiceOnPort.answered(201, room.place(newerReservation, "web", StockRoom.line(newer, 1)));
		broken = room.item(5, 0);
		waiting = room.item(5, 0);
		unlisted = room.item(5, 0);
		sound = room.item(5, 0);
		service.sendLines("stock-movements", List.of(Samples.received("FIRST", "WH", sound, "1")));
		service.awaitSettled();
		alter("stock:WH/" + unknown, "type = 'inventory.Levitated'");
		alter("stock:WH/" + newer, "revision = 99");
		alter("stock:WH/" + broken, "payload = convert_to('{}', 'UTF8')");
		alter("stock:WH/" + waiting, "type = 'inventory.Evaporated'");
		alter("product:" + unlisted, "type = 'inventory.Unlisted'");
		alter("feed:WMS/stock/2026-11-24", "type = 'reconciliation.Untold'");
		service.restart();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void anUnknownNameIsAProblemOfItsOwnACountAndOneAlertHoweverManyCallsMeetIt(CapturedOutput output)
			throws Exception {
		HttpResponse<String> answer = room.place(StockRoom.id(), "web", StockRoom.line(unknown, 1));
		JsonNode problem = Problems.of(answer, 503, "UNKNOWN_CONTRACT");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
		assertThat(problem.get("name").asString()).isEqualTo("inventory.Levitated");
		assertThat(problem.get("revision").asInt()).isEqualTo(1);
		assertThat(problem.get("subject").asString()).isEqualTo("stock:WH/" + unknown);
		assertThat(problem.get("position").asLong()).isEqualTo(lastPositionOf("stock:WH/" + unknown));
		assertThat(problem.get("detail").asString()).contains("Deploy the newer version", "Nothing was changed");
		for (int call = 0; call < 5; call++) {
			Problems.of(room.place(StockRoom.id(), "web", StockRoom.line(unknown, 1)), 503, "UNKNOWN_CONTRACT");
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("inventory.Levitated"))).singleElement()
			.satisfies((line) -> assertThat(line).contains("ALERT: an event cannot be read", "UNKNOWN_CONTRACT",
					"position " + problem.get("position").asLong(), "stock:WH/" + unknown, "deploy"));
		assertThat(met("UNKNOWN_CONTRACT")).isGreaterThanOrEqualTo(6);
		ServiceOnPort.answered(201, room.place(StockRoom.id(), "web", StockRoom.line(sound, 1)));
	}

	@Test
	void aNewerRevisionRefusesTheCommandsOfItsAggregate(CapturedOutput output) throws Exception {
		JsonNode problem = Problems.of(room.commit(newerReservation, "4711"), 503, "UNKNOWN_CONTRACT");
		assertThat(problem.get("name").asString()).isEqualTo("inventory.StockHeld");
		assertThat(problem.get("revision").asInt()).isEqualTo(99);
		assertThat(problem.get("subject").asString()).isEqualTo("stock:WH/" + newer);
		assertThat(output).containsPattern("ALERT: an event cannot be read.*inventory.StockHeld revision 99");
	}

	@Test
	void aPayloadThatBreaksItsContractIsAFaultThatNoTimeMends(CapturedOutput output) throws Exception {
		HttpResponse<String> answer = room.place(StockRoom.id(), "web", StockRoom.line(broken, 1));
		JsonNode problem = Problems.of(answer, 500, "CONTRACT_MISMATCH");
		assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
		assertThat(problem.get("name").asString()).isEqualTo("inventory.StockMoved");
		assertThat(problem.get("subject").asString()).isEqualTo("stock:WH/" + broken);
		assertThat(problem.get("detail").asString()).contains("Verify the history");
		assertThat(output).contains("ALERT: an event cannot be read", "CONTRACT_MISMATCH");
		assertThat(met("CONTRACT_MISMATCH")).isPositive();
	}

	@Test
	void itsHistoryIsRefusedByNameAndThatOfOthersIsNot() throws Exception {
		JsonNode problem = Problems.of(service.get("auditor", "/audit/v1/events?subject=stock:WH/" + unknown), 503,
				"UNKNOWN_CONTRACT");
		assertThat(problem.get("name").asString()).isEqualTo("inventory.Levitated");
		ServiceOnPort.answered(200, service.get("auditor", "/audit/v1/events?subject=stock:WH/" + sound));
	}

	@Test
	void aRecordWhoseObjectCannotBeReadWaitsByTheNameAndLeavesByItselfOnceItCan() throws Exception {
		JsonNode counts = service.sendLines("stock-movements", List.of(Samples.received("W-1", "WH", waiting, "2"),
				Samples.received("W-2", "WH", sound, "1"), Samples.received("W-3", "WH", waiting, "3")));
		assertThat(counts.get("accepted").asInt()).isEqualTo(1);
		assertThat(counts.get("parked").asInt()).isEqualTo(2);
		JsonNode letter = letters("UNKNOWN_CONTRACT:inventory.Evaporated.v1").get(0);
		assertThat(letter.get("code").asString()).isEqualTo("UNKNOWN_CONTRACT");
		assertThat(letter.get("detail").asString()).contains("stock:WH/" + waiting, "deploy the newer version");
		tryNow(letter);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> letters("UNKNOWN_CONTRACT:inventory.Evaporated.v1").get(0).get("attempts").asInt() == 1);
		assertThat(letters("UNKNOWN_CONTRACT:inventory.Evaporated.v1").get(0).hasNonNull("nextAttemptAt")).isTrue();
		alter("stock:WH/" + waiting, "type = 'inventory.StockMoved'");
		tryNow(letter);
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(letters("UNKNOWN_CONTRACT:inventory.Evaporated.v1")).isEmpty());
		assertThat(room.sellable("WH", waiting).toDecimal()).isEqualByComparingTo("10");
	}

	@Test
	void aRecordOfAProductThatCannotBeReadWaitsAndTheRestOfItsFileIsApplied() throws Exception {
		String file = String.join("\n", Samples.received("U-1", "WH", unlisted, "2"),
				Samples.received("U-2", "WH", sound, "1"), Samples.received("U-3", "WH", unlisted, "1"));
		HttpResponse<String> taken = ServiceOnPort.answered(202,
				service.send(service.file("stock-movements", "day.ndjson", "application/x-ndjson", file)));
		JsonNode done = service.awaitJob(ServiceOnPort.json(taken).get("job").asString());
		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("accepted").asInt()).isEqualTo(1);
		assertThat(done.get("parked").asInt()).isEqualTo(2);
		JsonNode single = service.sendLines("stock-movements", List.of(Samples.received("U-4", "WH", unlisted, "1")));
		assertThat(single.get("parked").asInt()).isEqualTo(1);
		assertThat(letters("UNKNOWN_CONTRACT:inventory.Unlisted.v1")).hasSize(3);
	}

	@Test
	void theCountsOfATradingDayThatCannotBeReadHoldUpNoOtherDay() throws Exception {
		service.sendLines("stock-movements", List.of(Samples.received("FIRST", "WH", sound, "1")));
		String elsewhere = Samples.received("ELSEWHERE", "WH", sound, "1").replace("2026-11-24", "2026-11-23");
		service.sendLines("stock-movements", List.of(elsewhere));
		service.sendLines("stock-movements", List.of(elsewhere));
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(service.read("/experience/v1/trading-days/2026-11-23").get("feeds"))
				.anySatisfy((feed) -> assertThat(feed.get("duplicates").asInt()).isEqualTo(1)));
	}

	private static JsonNode letters(String cause) throws Exception {
		return service.read("/ops/v1/hospital?cause=" + cause).get("items");
	}

	private static void tryNow(JsonNode letter) {
		assertThat(new JdbcTemplate(service.postgres().app()).update(
				"UPDATE inbox.letter SET next_attempt_at = now() WHERE id = ? AND next_attempt_at IS NOT NULL",
				letter.get("id").asLong()))
			.isOne();
	}

	private static void alter(String aggregate, String change) {
		JdbcTemplate owner = new JdbcTemplate(service.postgres().owner());
		owner.execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
		int altered = owner.update("UPDATE store.event SET " + change + " WHERE position = ?",
				lastPositionOf(aggregate));
		owner.execute("ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change");
		assertThat(altered).as(aggregate).isOne();
	}

	private static Long lastPositionOf(String aggregate) {
		return new JdbcTemplate(service.postgres().app())
			.queryForObject("SELECT max(position) FROM store.event WHERE aggregate_id = ?", Long.class, aggregate);
	}

	private static double met(String code) throws Exception {
		String name = "tieout_events_unreadable_total{code=\"" + code + "\"} ";
		return service.get("operator", "/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length())))
			.findFirst()
			.orElseThrow();
	}

}
