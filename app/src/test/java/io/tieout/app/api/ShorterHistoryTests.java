package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The database is put back under a running service, as a restore does: of six events the
 * last two are gone.
 */
@TestMethodOrder(OrderAnnotation.class)
class ShorterHistoryTests {

	private static final String ACCEPT = "/ops/v1/history/acceptance";

	private static final String WHY = "{\"reason\":\"Restored from the backup of Monday\"}";

	private static ServiceOnPort service;

	@BeforeAll
	static void restore(@TempDir Path data) throws Exception {
		// nothing but the requests below may write between them
		service = ServiceOnPort.start(data, "--tieout.ingest.poll-interval=1h");
		for (int n = 1; n <= 6; n++) {
			assertThat(product("P" + n).statusCode()).isEqualTo(201);
		}
		JdbcTemplate owner = new JdbcTemplate(service.postgres().owner());
		owner.execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
		owner.update("DELETE FROM store.event WHERE position > (SELECT max(position) - 2 FROM store.event)");
		owner.update("INSERT INTO store.snapshot VALUES ('product:P6', 'inventory.Product', 0, 1, 'lost')");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	@Order(1)
	void theNodeStopsWritingAndReadsOn() throws Exception {
		assertThat(product("P7").statusCode()).isEqualTo(503);
		assertThat(service.get("auditor", "/audit/v1/events/1").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(2)
	void onlyAnOperatorWhoSaysWhyMayAcceptIt() throws Exception {
		assertThat(service.post("auditor", ACCEPT, WHY).statusCode()).isEqualTo(403);
		assertThat(service.post("service", ACCEPT, WHY).statusCode()).isEqualTo(403);
		HttpResponse<String> silent = service.post("operator", ACCEPT, "{\"reason\":\" \"}");
		assertThat(silent.statusCode()).isEqualTo(422);
		assertThat(silent.body()).contains("REASON_MISSING");
		assertThat(service.post("operator", ACCEPT, "{}").statusCode()).isBetween(400, 422);
		assertThat(product("P7").statusCode()).as("still stopped").isEqualTo(503);
	}

	@Test
	@Order(3)
	void theAcceptanceIsTheFirstEventOfTheHistoryThatGoesOn() throws Exception {
		HttpResponse<String> answer = service.post("operator", ACCEPT, WHY);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		long head = ServiceOnPort.json(answer).get("head").asLong();
		JsonNode event = ServiceOnPort.json(service.get("auditor", "/audit/v1/events/" + (head + 1)));
		assertThat(event.get("type").asString()).isEqualTo("reconciliation.ActRecorded");
		assertThat(event.get("actor").asString()).isEqualTo("operator");
		assertThat(event.get("data").get("action").asString()).isEqualTo("history.accept");
		assertThat(event.get("data").get("subject").asString()).isEqualTo(Long.toString(head));
		assertThat(event.get("data").get("reason").asString()).isEqualTo("Restored from the backup of Monday");
		Integer snapshots = new JdbcTemplate(service.postgres().app())
			.queryForObject("SELECT count(*) FROM store.snapshot", Integer.class);
		assertThat(snapshots).isZero();
	}

	@Test
	@Order(4)
	void writingGoesOnAndTheChainIsWhole() throws Exception {
		assertThat(product("P7").statusCode()).isEqualTo(201);
		JsonNode report = ServiceOnPort.json(service.post("auditor", "/audit/v1/verifications", "{}"));
		assertThat(report.get("valid").asBoolean()).isTrue();
	}

	@Test
	@Order(5)
	void sentAgainItIsRecordedAgainAndChangesNothing() throws Exception {
		assertThat(service.post("administrator", ACCEPT, WHY).statusCode()).isEqualTo(200);
		assertThat(product("P8").statusCode()).isEqualTo(201);
	}

	private static HttpResponse<String> product(String sku) throws Exception {
		return service.post("service", "/system/v1/products", """
				{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-01-01T00:00:00Z","sku":"%1$s","name":"%1$s",
				 "stocked":true}""".formatted(sku));
	}

}
