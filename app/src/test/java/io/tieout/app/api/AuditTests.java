package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.app.ServiceOnPort;
import io.tieout.contract.EventContext;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.core.Quantity;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an auditor sees, over a real port, of six movements of one item at two places.
 */
class AuditTests {

	private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data);
		for (int index = 1; index <= 6; index++) {
			move(index, (index % 2 == 0) ? "STORE2" : "STORE1");
		}
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void eventsAreFoundBySubject() throws Exception {
		JsonNode items = get("/audit/v1/events?subject=stock:STORE1/MUG").get("items");
		assertThat(items).hasSize(3)
			.allSatisfy((event) -> assertThat(event.get("aggregateId").asString()).isEqualTo("stock:STORE1/MUG"));
	}

	@Test
	void eventsAreFoundBySourceActorTypeCorrelationAndTime() throws Exception {
		assertThat(get("/audit/v1/events?source=WMS&sourceId=M2").get("items")).hasSize(1);
		assertThat(get("/audit/v1/events?actor=clerk").get("items")).hasSize(6);
		assertThat(get("/audit/v1/events?actor=nobody").get("items")).isEmpty();
		assertThat(get("/audit/v1/events?type=inventory.StockMoved").get("items")).hasSize(6);
		assertThat(get("/audit/v1/events?correlation=trace-4").get("items")).hasSize(1);
		assertThat(get("/audit/v1/events?to=2026-01-01T00:00:00Z").get("items")).isEmpty();
	}

	@Test
	void aRecordIdWithAMarkIsShownAndFoundAsTheSourceSpellsIt(@TempDir Path data) throws Exception {
		try (ServiceOnPort own = ServiceOnPort.start(data)) {
			move(own, 1, "STORE1", SourceRef.of("WMS", "#1001"));
			move(own, 2, "STORE1", SourceRef.of("WMS", "A#5"));
			move(own, 3, "STORE1", new SourceRef(new SourceSystem("WMS"), "A", 5));
			assertThat(found(own, "%231001")).singleElement()
				.satisfies((event) -> assertThat(event.get("sourceId").asString()).isEqualTo("#1001"))
				.satisfies((event) -> assertThat(event.has("sourceLine")).isFalse());
			assertThat(found(own, "A%235")).singleElement()
				.satisfies((event) -> assertThat(event.get("position").asInt()).isEqualTo(2));
			assertThat(found(own, "A&sourceLine=5")).singleElement()
				.satisfies((event) -> assertThat(event.get("sourceLine").asInt()).isEqualTo(5));
			assertThat(found(own, "A")).isEmpty();
		}
	}

	private static JsonNode found(ServiceOnPort at, String sourceId) throws Exception {
		return ServiceOnPort.json(at.get("auditor", "/audit/v1/events?source=WMS&sourceId=" + sourceId)).get("items");
	}

	@Test
	void aLongListComesInPagesThatMeet() throws Exception {
		JsonNode first = get("/audit/v1/events?limit=4");
		JsonNode second = get("/audit/v1/events?limit=4&cursor=" + first.get("next").asString());
		assertThat(positions(first)).containsExactly(1L, 2L, 3L, 4L);
		assertThat(positions(second)).containsExactly(5L, 6L);
		assertThat(second.has("next")).isFalse();
	}

	@Test
	void aCursorThatWasNeverGivenIsRefused() throws Exception {
		assertThat(service.get("auditor", "/audit/v1/events?cursor=zzz").body()).contains("CURSOR_INVALID");
		assertThat(service.get("auditor", "/audit/v1/events?limit=0").body()).contains("LIMIT_INVALID");
		HttpResponse<String> wrongTime = service.get("auditor", "/audit/v1/events?from=yesterday");
		assertThat(wrongTime.statusCode()).isEqualTo(400);
		assertThat(wrongTime.body()).contains("PARAMETER_INVALID").contains("from").doesNotContain("yesterday");
	}

	@Test
	void eventsAreExportedAsCloudEventsOnePerLine() throws Exception {
		HttpResponse<String> answer = service
			.send(service.as("auditor", "/audit/v1/events").header("Accept", "application/x-ndjson"));
		List<JsonNode> events = answer.body().lines().map(JsonMapper.shared()::readTree).toList();
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
		assertThat(events).hasSize(6);
		JsonNode first = events.get(0);
		assertThat(first.get("specversion").asString()).isEqualTo("1.0");
		assertThat(first.get("type").asString()).isEqualTo("inventory.StockMoved");
		assertThat(first.get("time").asString()).isEqualTo("2026-11-20T10:00:01Z");
		assertThat(first.get("sequence").asString()).isEqualTo("0000000000000000001");
		assertThat(first.get("partitionkey").asString()).isEqualTo("stock:STORE1/MUG");
		assertThat(first.get("data").get("quantity").asInt()).isEqualTo(1);
	}

	@Test
	void oneEventIsReadByItsPosition() throws Exception {
		JsonNode event = get("/audit/v1/events/3");
		assertThat(event.get("sourceId").asString()).isEqualTo("M3");
		assertThat(event.get("occurredAt").asString()).isEqualTo("2026-11-20T10:00:03Z");
		assertThat(service.get("auditor", "/audit/v1/events/99").statusCode()).isEqualTo(404);
	}

	@Test
	void anAggregatesStateIsShownAsOfAPosition() throws Exception {
		JsonNode then = get("/audit/v1/history/inventory.StockPosition/stock:STORE1/MUG?at=3");
		JsonNode now = get("/audit/v1/history/inventory.StockPosition/stock:STORE1/MUG");
		assertThat(then.get("events")).hasSize(2);
		assertThat(then.get("state").get("levels").get("sellable").asInt()).isEqualTo(1 + 3);
		assertThat(now.get("state").get("levels").get("sellable").asInt()).isEqualTo(1 + 3 + 5);
	}

	@Test
	void anAggregatesStateIsShownAsOfAnInstantAndByAnEncodedId() throws Exception {
		String recordedAt = get("/audit/v1/events/4").get("recordedAt").asString();
		JsonNode then = get("/audit/v1/history/inventory.StockPosition/stock:STORE2%2FMUG?at=" + recordedAt);
		assertThat(then.get("state").get("levels").get("sellable").asInt()).isEqualTo(2 + 4);
	}

	@Test
	void ofAnUnknownAggregateThereIsNoHistory() throws Exception {
		assertThat(service.get("auditor", "/audit/v1/history/inventory.Nothing/x").body())
			.contains("AGGREGATE_TYPE_UNKNOWN");
		assertThat(service.get("auditor", "/audit/v1/history/inventory.StockPosition/stock:A/B").body())
			.contains("AGGREGATE_UNKNOWN");
	}

	@Test
	void oneTransactionIsOneTrace() throws Exception {
		assertThat(positions(get("/audit/v1/traces/trace-2"))).containsExactly(2L);
	}

	@Test
	void anUntouchedChainIsValid() throws Exception {
		JsonNode report = ServiceOnPort.json(service.post("auditor", "/audit/v1/verifications", "{}"));
		assertThat(report.get("valid").asBoolean()).isTrue();
		assertThat(report.get("to").asInt()).isEqualTo(6);
		assertThat(service.post("auditor", "/audit/v1/verifications", "{\"from\":5,\"to\":99}").body())
			.contains("RANGE_INVALID");
	}

	@Test
	void anAlteredEventIsFoundWithItsPosition(@TempDir Path data) throws Exception {
		try (ServiceOnPort own = ServiceOnPort.start(data)) {
			for (int index = 1; index <= 4; index++) {
				move(own, index, "STORE1");
			}
			JdbcTemplate owner = new JdbcTemplate(own.postgres().owner());
			owner.execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
			owner.update("UPDATE store.event SET actor = 'somebody else' WHERE position = 3");
			JsonNode report = ServiceOnPort.json(own.post("auditor", "/audit/v1/verifications", "{\"from\":1}"));
			assertThat(report.get("valid").asBoolean()).isFalse();
			assertThat(report.get("firstBadPosition").asInt()).isEqualTo(3);
		}
	}

	private static List<Long> positions(JsonNode page) {
		return page.get("items").valueStream().map((event) -> event.get("position").asLong()).toList();
	}

	private static JsonNode get(String path) throws Exception {
		HttpResponse<String> answer = service.get("auditor", path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return ServiceOnPort.json(answer);
	}

	private static void move(int index, String location) {
		move(service, index, location);
	}

	private static void move(ServiceOnPort at, int index, String location) {
		move(at, index, location, SourceRef.of("WMS", "M" + index));
	}

	private static void move(ServiceOnPort at, int index, String location, SourceRef source) {
		EventContext context = EventContext.of(DAY.plusSeconds(index), "clerk", "trace-" + index)
			.from(source, BusinessDate.parse("2026-03-02"));
		at.part(Commands.class)
			.execute(new RecordMovement(StockPositionId.of(location, "MUG"), MovementKind.RECEIVED, Quantity.of(index),
					null, null, null, DAY.plusSeconds(index)), context);
	}

}
