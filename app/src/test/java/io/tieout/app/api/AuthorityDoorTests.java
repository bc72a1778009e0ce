package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.Tieout;
import io.tieout.app.security.TestKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * How it is settled over a real port whose word counts, and what becomes of facts
 * meanwhile.
 */
class AuthorityDoorTests {

	private static final String WMS_MOVES = grants("{\"source\":\"WMS\",\"rights\":[\"MOVE\"]}");

	private static final String WMS_COUNTS = grants("{\"source\":\"WMS\",\"rights\":[\"COUNT\"]}");

	private static final String POS_MOVES = grants("{\"source\":\"POS\",\"rights\":[\"MOVE\"]}");

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.authorities[0].location=DEPOT",
				"--tieout.authorities[0].grants[0].source=WMS", "--tieout.authorities[0].grants[0].rights=MOVE,COUNT",
				"--tieout.authorities[1].channel=web/uk", "--tieout.authorities[1].grants[0].source=ERP",
				"--tieout.authorities[1].grants[0].rights=PRICE");
		service.sendLines("products", List.of(Samples.product("MUG")));
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	private static String grants(String grants) {
		return "{\"grants\":[" + grants + "],\"reason\":\"as agreed\"}";
	}

	@Test
	void twoPeopleChangeWhoseWordCountsAndWhatWaitedIsApplied() throws Exception {
		changed("A1", POS_MOVES);
		JsonNode taken = service.sendLines("stock-movements", List.of(Samples.received("a1-1", "A1", "MUG", "5")));
		assertThat(taken.get("parked").asInt()).isEqualTo(1);
		assertThat(causes()).contains("AUTHORITY_MISSING:WMS@A1:MOVE");
		ServiceOnPort.answered(200, propose("operator", "A1", null, null, WMS_MOVES));
		assertThat(find("A1").get("proposal").get("by").asString()).isEqualTo("operator");
		assertThat(find("A1").get("grants").get(0).get("source").asString()).isEqualTo("POS");
		ServiceOnPort.answered(200, decide("steward", "A1", "approve", null, null, "{\"remark\":\"seen\"}"));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !causes().contains("AUTHORITY_MISSING:WMS@A1:MOVE"));
		service.awaitLevel();
		assertThat(service.read("/experience/v1/availability?sku=MUG&location=A1")
			.get("items")
			.get(0)
			.get("onHand")
			.asInt()).isEqualTo(5);
		JsonNode found = find("A1");
		assertThat(found.hasNonNull("proposal")).isFalse();
		assertThat(found.get("grantsVersion").asInt()).isEqualTo(2);
		assertThat(found.get("grantedBy").asString()).isEqualTo("operator");
		assertThat(found.get("approvedBy").asString()).isEqualTo("steward");
		assertThat(ServiceOnPort.json(service.get("auditor", found.get("history").asString())).get("events"))
			.hasSize(4);
	}

	@Test
	void theProposersOwnApprovalIsRefusedAndStaysOnRecord() throws Exception {
		String seen = tag(ServiceOnPort.answered(200, propose("steward", "A2", "\"0\"", null, WMS_MOVES)));
		Problems.of(decide("steward", "A2", "approve", seen, null, "{}"), 409, "SECOND_PERSON_REQUIRED");
		assertThat(events("A2")).containsExactly("GrantsProposed", "GrantsApprovalRefused");
		Problems.of(decide("operator", "A2", "approve", seen, null, "{}"), 412, "CHANGED_MEANWHILE");
		service.awaitLevel();
		String now = tag(service.get("operator", "/experience/v1/authorities/stock/A2"));
		ServiceOnPort.answered(200, decide("operator", "A2", "approve", now, null, ""));
		assertThat(events("A2")).endsWith("GrantsChanged");
	}

	@Test
	void aProposalIsTurnedDownWithAReasonAndAnotherWaitsForIt() throws Exception {
		ServiceOnPort.answered(200, propose("operator", "A3", null, null, WMS_MOVES));
		Problems.of(propose("steward", "A3", null, null, WMS_COUNTS), 409, "GRANTS_PENDING");
		Problems.of(decide("steward", "A3", "reject", null, null, "{\"reason\":\" \"}"), 422, "REASON_MISSING");
		String key = UUID.randomUUID().toString();
		ServiceOnPort.answered(200, decide("steward", "A3", "reject", null, key, "{\"reason\":\"not yet\"}"));
		Problems.of(decide("steward", "A3", "approve", null, key, "{}"), 422, "IDEMPOTENCY_KEY_REUSED");
		Problems.of(decide("steward", "A3", "approve", null, null, "{}"), 409, "NOTHING_PROPOSED");
		assertThat(find("A3").get("reason").asString()).isEqualTo("not yet");
	}

	@Test
	void theConfigurationStatesWhatAnInstallationBeginsWithOnce() throws Exception {
		JsonNode depot = find("DEPOT");
		assertThat(depot.get("grantedBy").asString()).isEqualTo("configuration");
		assertThat(depot.get("grants").get(0).get("rights").toString()).isEqualTo("[\"MOVE\",\"COUNT\"]");
		service.awaitLevel();
		assertThat(service.read("/experience/v1/authorities/price/web~1uk").get("subject").asString())
			.isEqualTo("web/uk");
		assertThat(service.read("/experience/v1/authorities?kind=price").get("items")).hasSize(1);
		changed("DEPOT", POS_MOVES);
		service.restart();
		assertThat(events("DEPOT")).containsExactly("GrantsStated", "GrantsProposed", "GrantsChanged");
	}

	@Test
	void countsAndMovementsHaveRightsOfTheirOwn() throws Exception {
		changed("A5", WMS_COUNTS);
		assertThat(service.sendLines("stock-counts", List.of(Samples.count("a5-1", "A5", "MUG", "7")))
			.get("accepted")
			.asInt()).isEqualTo(1);
		assertThat(service.sendLines("stock-movements", List.of(Samples.received("a5-2", "A5", "MUG", "1")))
			.get("parked")
			.asInt()).isEqualTo(1);
		changed("A5", grants("{\"source\":\"WMS\",\"rights\":[\"COUNT\",\"MOVE\"]}"));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !causes().contains("AUTHORITY_MISSING:WMS@A5:MOVE"));
	}

	@Test
	void aSecondNodeHoldsToWhatTheFirstGranted() throws Exception {
		List<String> arguments = new ArrayList<>(List.of(ServiceOnPort.arguments(service.postgres(), service.data())));
		arguments.add("--tieout.ingest.poll-interval=200ms");
		try (ConfigurableApplicationContext second = new SpringApplicationBuilder(Tieout.class)
			.run(arguments.toArray(String[]::new))) {
			assertThat(sendTo(second, Samples.received("a6-1", "A6", "MUG", "1"))).isEqualTo(201);
			changed("A6", POS_MOVES);
			assertThat(sendTo(second, Samples.received("a6-2", "A6", "MUG", "1"))).isEqualTo(202);
			changed("A6", WMS_MOVES);
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> !causes().contains("AUTHORITY_MISSING:WMS@A6:MOVE"));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> sendTo(second, Samples.received("a6-3-" + UUID.randomUUID(), "A6", "MUG", "1")) == 201);
		}
	}

	@Test
	void whatCannotBeGrantedIsSaidSo() throws Exception {
		Problems.of(propose("operator", "A7", null, null, grants("{\"source\":\"ERP\",\"rights\":[\"PRICE\"]}")), 422,
				"RIGHT_OF_ANOTHER_KIND");
		Problems.of(propose("operator", "A7", null, null, grants("{\"source\":\"ERP\",\"rights\":[\"RULE\"]}")), 422,
				"FIELD_INVALID");
		Problems.of(propose("operator", "A7", "\"3\"", null, WMS_MOVES), 412, "CHANGED_MEANWHILE");
		Problems.of(service.post("operator", "/process/v1/authorities/money/A7", WMS_MOVES), 404, "AUTHORITY_UNKNOWN");
		Problems.of(service.get("operator", "/experience/v1/authorities/stock/NOWHERE"), 404, "AUTHORITY_UNKNOWN");
		assertThat(propose("service", "A7", null, null, WMS_MOVES).statusCode()).isEqualTo(403);
		assertThat(decide("finance", "A7", "approve", null, null, "{}").statusCode()).isEqualTo(403);
		assertThat(service.get("finance", "/experience/v1/authorities?pending=true").statusCode()).isEqualTo(200);
	}

	@Test
	void aConfigurationThatGrantsWhatCannotBeStopsTheStartAndIsNamed(@TempDir Path data) {
		assertThatException()
			.isThrownBy(() -> ServiceOnPort.start(data, "--tieout.authorities[0].location=A8",
					"--tieout.authorities[0].grants[0].source=ERP", "--tieout.authorities[0].grants[0].rights=PRICE"))
			.havingRootCause()
			.withMessageContaining("tieout.authorities of stock/A8");
	}

	private static int sendTo(ConfigurableApplicationContext node, String movement) throws Exception {
		int port = ((WebServerApplicationContext) node).getWebServer().getPort();
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + port + "/system/v1/stock-movements"))
			.header("Authorization", "Bearer " + TestKeys.keyOf("service"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(movement))
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
	}

	private static void changed(String location, String grants) throws Exception {
		ServiceOnPort.answered(200, propose("operator", location, null, null, grants));
		ServiceOnPort.answered(200, decide("steward", location, "approve", null, null, "{}"));
	}

	private static JsonNode find(String location) throws Exception {
		service.awaitLevel();
		return service.read("/experience/v1/authorities/stock/" + location);
	}

	private static List<String> causes() throws Exception {
		return service.read("/ops/v1/hospital/causes")
			.get("items")
			.valueStream()
			.map((cause) -> cause.get("cause").asString())
			.toList();
	}

	private static List<String> events(String location) throws Exception {
		return ServiceOnPort
			.json(ServiceOnPort.answered(200,
					service.get("auditor", "/audit/v1/history/reconciliation.Authority/authority:stock/" + location)))
			.get("events")
			.valueStream()
			.map((event) -> event.get("type").asString().replace("reconciliation.", ""))
			.toList();
	}

	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElseThrow();
	}

	private static HttpResponse<String> propose(String role, String location, @Nullable String ifMatch,
			@Nullable String key, String body) throws Exception {
		return send(role, location, ifMatch, key, body);
	}

	private static HttpResponse<String> decide(String role, String location, String step, @Nullable String ifMatch,
			@Nullable String key, String body) throws Exception {
		return send(role, location + "/" + step, ifMatch, key, body);
	}

	private static HttpResponse<String> send(String role, String path, @Nullable String ifMatch, @Nullable String key,
			String body) throws Exception {
		HttpRequest.Builder request = service.as(role, "/process/v1/authorities/stock/" + path)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		if (ifMatch != null) {
			request.header("If-Match", ifMatch);
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return service.send(request);
	}

}
