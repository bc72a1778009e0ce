package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.shell.HeldHistory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds over a real port, while the service answers.
 */
class ViewDoorTests {

	private static final String REBUILDS = "/ops/v1/views/availability/rebuilds";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, List.of(HeldHistory.class));
		List<String> skus = IntStream.range(0, 20).mapToObj((index) -> "V" + index).toList();
		service.sendLines("products", skus.stream().map(Samples::product).toList());
		service.sendLines("stock-movements",
				skus.stream().map((sku) -> Samples.received("M-" + sku, "WH", sku, "3")).toList());
		service.awaitLevel();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void everyViewShowsItsGenerationPositionLagRowsAndDigest() throws Exception {
		JsonNode views = service.read("/ops/v1/views");
		assertThat(views.valueStream().map((view) -> view.get("name").asString())).contains("availability", "breaks");
		assertThat(views.get(0).propertyNames()).contains("generation", "position", "lag", "rows", "digest");
		assertThat(views.get(0).get("lag").get("events").asLong()).isZero();
	}

	@Test
	void aViewIsRebuiltSwitchedAndSwitchedBack() throws Exception {
		int before = generation();
		JsonNode done = over(order("{\"mode\":\"switch\"}"));
		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("position").asLong()).isEqualTo(done.get("target").asLong());
		assertThat(done.get("differenceCount").asLong()).isZero();
		int after = generation();
		assertThat(after).isGreaterThan(before);
		assertThat(onHand("V1")).isEqualTo(3);
		HttpResponse<String> back = service.post("operator",
				"/ops/v1/views/availability/generations/" + before + "/activate", "");
		over(ServiceOnPort.answered(202, back));
		assertThat(generation()).isEqualTo(before);
	}

	@Test
	void aViewThatWasBrokenIsNamedRowAndColumnAndMendedByARebuild() throws Exception {
		JdbcTemplate database = new JdbcTemplate(service.postgres().app());
		String table = database.queryForObject(
				"""
						SELECT view_schema || '.' || table_name FROM (SELECT 'views' AS view_schema, table_name
						    FROM information_schema.view_table_usage WHERE view_schema = 'read' AND view_name = 'availability') t
						""",
				String.class);
		database.update("UPDATE " + table + " SET on_hand = 99 WHERE sku = 'V2'");
		JsonNode found = over(order("{\"mode\":\"verify\"}"));
		assertThat(found.get("differenceCount").asLong()).isEqualTo(1);
		assertThat(found.get("differences").toString()).contains("V2", "on_hand", "99");
		over(order("{\"mode\":\"switch\"}"));
		assertThat(onHand("V2")).isEqualTo(3);
	}

	@Test
	void aRunIsFollowedAsServerSentEventsUntilItIsOver() throws Exception {
		String run = order("{\"mode\":\"verify\"}").headers().firstValue("Location").orElseThrow();
		HttpResponse<String> stream = service.send(service.as("operator", run).header("Accept", "text/event-stream"));
		assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
		List<String> data = stream.body().lines().filter((line) -> line.startsWith("data:")).toList();
		JsonNode last = JsonMapper.shared().readTree(data.get(data.size() - 1).substring("data:".length()));
		assertThat(last.get("state").asString()).isEqualTo("DONE");
		assertThat(stream.body()).contains("event:end");
	}

	@Test
	void aRunThatIsOverCannotBeCancelledAndAnUnknownOneIsNotFound() throws Exception {
		HttpResponse<String> ordered = order("{\"mode\":\"verify\"}");
		over(ordered);
		String run = ordered.headers().firstValue("Location").orElseThrow();
		Problems.of(service.send(service.as("operator", run).DELETE()), 409, "REBUILD_NOT_RUNNING");
		Problems.of(service.send(service.as("operator", REBUILDS + "/" + UUID.randomUUID()).DELETE()), 404,
				"REBUILD_UNKNOWN");
	}

	@Test
	void aRunIsCancelledWhileItRunsAndTheLiveViewStays() throws Exception {
		int before = generation();
		HttpResponse<String> ordered;
		try (HeldHistory.Hold hold = service.part(HeldHistory.class).hold()) {
			ordered = order("{\"mode\":\"switch\"}");
			hold.awaitReader();
			HttpRequest.Builder cancel = service.as("operator", ordered.headers().firstValue("Location").orElseThrow())
				.DELETE();
			ServiceOnPort.answered(200, service.send(cancel));
		}
		assertThat(over(ordered).get("state").asString()).isEqualTo("CANCELLED");
		assertThat(service.read("/audit/v1/events?type=reconciliation.ActRecorded").get("items"))
			.extracting(
					(act) -> act.get("data").get("action").asString() + " " + act.get("data").get("subject").asString())
			.contains("views.rebuild.cancel availability/" + ServiceOnPort.json(ordered).get("id").asString());
		assertThat(generation()).isEqualTo(before);
		assertThat(onHand("V1")).isEqualTo(3);
	}

	@Test
	void aViewIsBuiltAsOfAPositionOrAnInstant() throws Exception {
		assertThat(over(order("{\"mode\":\"asOf\",\"until\":\"5\"}")).get("position").asLong()).isEqualTo(5);
		assertThat(over(order("{\"mode\":\"asOf\",\"until\":\"2100-01-01T00:00:00Z\"}")).get("state").asString())
			.isEqualTo("DONE");
		for (String until : List.of("soon", "", "+999999999-12-31T23:59:59Z", "99999999999999999999")) {
			Problems.of(service.post("operator", REBUILDS, "{\"mode\":\"asOf\",\"until\":\"" + until + "\"}"), 422,
					"UNTIL_INVALID");
		}
	}

	@Test
	void anOrderThatMakesNoSenseIsRefused() throws Exception {
		Problems.of(service.post("operator", REBUILDS, "{\"mode\":\"burn\"}"), 422, "MODE_INVALID");
		Problems.of(service.post("operator", "/ops/v1/views/nothing/rebuilds", "{\"mode\":\"verify\"}"), 404,
				"VIEW_UNKNOWN");
		assertThat(service.post("auditor", REBUILDS, "{\"mode\":\"verify\"}").statusCode()).isEqualTo(403);
	}

	private static HttpResponse<String> order(String body) throws Exception {
		return Awaitility.await()
			.until(() -> service.post("operator", REBUILDS, body), (answer) -> answer.statusCode() == 202);
	}

	private static JsonNode over(HttpResponse<String> ordered) {
		String run = ordered.headers().firstValue("Location").orElseThrow();
		return Awaitility.await()
			.until(() -> service.read(run), (state) -> !state.get("state").asString().equals("RUNNING"));
	}

	private static int generation() throws Exception {
		return service.read("/ops/v1/views")
			.valueStream()
			.filter((view) -> view.get("name").asString().equals("availability"))
			.findFirst()
			.orElseThrow()
			.get("generation")
			.asInt();
	}

	private static int onHand(String sku) throws Exception {
		return service.read("/experience/v1/availability?sku=" + sku).get("items").get(0).get("onHand").asInt();
	}

}
