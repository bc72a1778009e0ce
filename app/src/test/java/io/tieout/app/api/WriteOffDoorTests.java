package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * How two people write breaks off, over a real port, with orders of 20.00 that were paid
 * with 15.00 each.
 */
class WriteOffDoorTests {

	private static final List<String> ORDERS = IntStream.range(0, 7).mapToObj((index) -> "W-" + index).toList();

	private static final String APPROVE = "{\"decision\":\"APPROVE\",\"reason\":\"agreed\"}";

	private static final String REJECT = "{\"decision\":\"REJECT\",\"reason\":\"ask again\"}";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.order-to-cash.quiet=300ms");
		service.sendLines("orders", ORDERS.stream().map(Samples::order).toList());
		service.sendLines("payments", ORDERS.stream().map((order) -> Samples.payment(order, "15.00")).toList());
		service.awaitSettled();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aBreakIsWrittenOffByTwoPeopleAndTheProposersAttemptStaysOnRecord() throws Exception {
		HttpResponse<String> proposed = ServiceOnPort.answered(200, propose("finance", "W-0"));
		assertThat(found("W-0").get("status").asString()).isEqualTo("WRITE_OFF_PROPOSED");
		assertThat(keys("")).contains("W-0");
		Problems.of(decide("finance", "W-0", tag(proposed), null, APPROVE), 409, "SECOND_PERSON_REQUIRED");
		JsonNode attempt = events("W-0", "WriteOffApprovalRefused").get(0);
		assertThat(attempt.get("actor").asString()).isEqualTo("finance");
		assertThat(attempt.get("data").get("by").asString()).isEqualTo("finance");
		assertThat(attempt.get("data").get("at").asString()).isNotBlank();
		service.awaitLevel();
		ServiceOnPort.answered(200, decide("administrator", "W-0", tagOf("W-0"), null, APPROVE));
		JsonNode writtenOff = found("W-0");
		assertThat(writtenOff.get("status").asString()).isEqualTo("WRITTEN_OFF");
		assertThat(writtenOff.get("proposedBy").asString()).isEqualTo("finance");
		assertThat(writtenOff.get("approvedBy").asString()).isEqualTo("administrator");
		assertThat(keys("")).doesNotContain("W-0");
		assertThat(keys("&status=written_off")).contains("W-0");
		assertThat(service.get("finance", "/experience/v1/breaks.csv?status=WRITTEN_OFF").body())
			.contains("order-payment:W-0,order-payment,W-0,20.00,15.00,-5.00,SHORTFALL,WRITTEN_OFF,");
		JsonNode event = events("W-0", "BreakWrittenOff").get(0).get("data");
		assertThat(event.get("amount").get("amount").asString()).isEqualTo("-5.00");
		assertThat(event.get("figures").get("sides").get("right").get("amount").asString()).isEqualTo("15.00");
	}

	@Test
	void aPaymentThatComesBeforeTheApprovalLetsTheProposalFall() throws Exception {
		String seen = tag(ServiceOnPort.answered(200, propose("finance", "W-1")));
		service.sendLines("payments", List.of(Samples.payment("W-1", "2.00").replace("P-W-1", "P2-W-1")));
		service.awaitSettled();
		assertThat(found("W-1").get("status").asString()).isEqualTo("OPEN");
		assertThat(found("W-1").get("difference").get("amount").asString()).isEqualTo("-3.00");
		Problems.of(decide("administrator", "W-1", seen, null, APPROVE), 409, "WRITE_OFF_WITHDRAWN");
		Problems.of(decide("administrator", "W-1", null, null, APPROVE), 409, "WRITE_OFF_WITHDRAWN");
		ServiceOnPort.answered(200, propose("finance", "W-1"));
		ServiceOnPort.answered(200, decide("administrator", "W-1", null, null, APPROVE));
		assertThat(events("W-1", "BreakWrittenOff").get(0).get("data").get("amount").get("amount").asString())
			.isEqualTo("-3.00");
	}

	@Test
	void aPaymentThatComesAfterTheApprovalOpensTheBreakAgainAndTheRestClosesIt() throws Exception {
		ServiceOnPort.answered(200, propose("finance", "W-2"));
		ServiceOnPort.answered(200, decide("administrator", "W-2", null, null, APPROVE));
		service.sendLines("payments", List.of(Samples.payment("W-2", "2.00").replace("P-W-2", "P2-W-2")));
		service.awaitSettled();
		assertThat(found("W-2").get("status").asString()).isEqualTo("OPEN");
		assertThat(found("W-2").hasNonNull("approvedBy")).isFalse();
		ServiceOnPort.answered(200, propose("finance", "W-2"));
		service.sendLines("payments", List.of(Samples.payment("W-2", "3.00").replace("P-W-2", "P3-W-2")));
		service.awaitSettled();
		assertThat(found("W-2").get("status").asString()).isEqualTo("CLOSED");
		Problems.of(decide("administrator", "W-2", null, null, APPROVE), 409, "BREAK_NOT_OPEN");
	}

	@Test
	void theRetryOfAnApprovalGetsTheFirstAnswerThoughTheBreakHasMovedSince() throws Exception {
		String key = UUID.randomUUID().toString();
		String seen = tag(ServiceOnPort.answered(200, propose("finance", "W-3")));
		HttpResponse<String> first = ServiceOnPort.answered(200, decide("administrator", "W-3", seen, key, APPROVE));
		HttpResponse<String> retry = ServiceOnPort.answered(200, decide("administrator", "W-3", seen, key, APPROVE));
		assertThat(retry.body()).isEqualTo(first.body());
		assertThat(tag(retry)).isEqualTo(tag(first));
		assertThat(events("W-3", "BreakWrittenOff")).hasSize(1);
		Problems.of(decide("administrator", "W-3", seen, key, REJECT), 422, "IDEMPOTENCY_KEY_REUSED");
		Problems.of(decide("administrator", "W-3", null, null, APPROVE), 409, "BREAK_NOT_OPEN");
	}

	@Test
	void ofApprovalAndRejectionAtOnceOnePasses() throws Exception {
		String seen = tag(ServiceOnPort.answered(200, propose("steward", "W-4")));
		List<Callable<Integer>> calls = IntStream.range(0, 8)
			.<Callable<Integer>>mapToObj(
					(index) -> () -> (index % 2 == 0) ? decide("finance", "W-4", seen, null, APPROVE).statusCode()
							: decide("administrator", "W-4", seen, null, REJECT).statusCode())
			.toList();
		assertThat(atOnce(calls)).containsOnlyOnce(200).filteredOn((status) -> status == 412).hasSize(7);
		boolean approved = events("W-4", "BreakWrittenOff").size() == 1;
		assertThat(events("W-4", "WriteOffRejected")).hasSize(approved ? 0 : 1);
		assertThat(found("W-4").get("status").asString()).isEqualTo(approved ? "WRITTEN_OFF" : "OPEN");
	}

	@Test
	void aRejectedBreakStandsAsBeforeWithTheReason() throws Exception {
		ServiceOnPort.answered(200, send("finance", "W-5", "assign", null, null, "{\"assignee\":\"ann\"}"));
		ServiceOnPort.answered(200, propose("finance", "W-5"));
		Problems.of(propose("steward", "W-5"), 409, "WRITE_OFF_PENDING");
		Problems.of(send("finance", "W-5", "assign", null, null, "{\"assignee\":\"bob\"}"), 409, "WRITE_OFF_PENDING");
		Problems.of(decide("administrator", "W-5", null, null, "{\"decision\":\"REJECT\"}"), 422, "REASON_MISSING");
		ServiceOnPort.answered(200, decide("administrator", "W-5", null, null, REJECT));
		JsonNode rejected = found("W-5");
		assertThat(rejected.get("status").asString()).isEqualTo("ASSIGNED");
		assertThat(rejected.get("assignee").asString()).isEqualTo("ann");
		assertThat(rejected.get("reason").asString()).isEqualTo("ask again");
		Problems.of(decide("administrator", "W-5", null, null, APPROVE), 409, "NOTHING_PROPOSED");
	}

	@Test
	void whoMayNotOrSaysNothingUsefulIsRefused() throws Exception {
		Problems.of(send("finance", "W-6", "write-off", null, null, "{\"reason\":\" \"}"), 422, "REASON_MISSING");
		Problems.of(send("finance", "W-6", "write-off", "\"9\"", null, "{\"reason\":\"x\"}"), 412, "CHANGED_MEANWHILE");
		Problems.of(decide("finance", "W-6", null, null, "{\"decision\":\"MAYBE\"}"), 422, "FIELD_INVALID");
		Problems.of(decide("finance", "W-6", null, null, APPROVE), 409, "NOTHING_PROPOSED");
		Problems.of(propose("finance", "NOPE"), 404, "BREAK_UNKNOWN");
		Problems.of(decide("finance", "NOPE", null, null, APPROVE), 404, "BREAK_UNKNOWN");
		assertThat(propose("operator", "W-6").statusCode()).isEqualTo(403);
		assertThat(decide("steward", "W-6", null, null, APPROVE).statusCode()).isEqualTo(403);
	}

	private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(calls.size());
		try {
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> status : people.invokeAll(calls)) {
				statuses.add(status.get());
			}
			return statuses;
		}
		finally {
			people.shutdownNow();
		}
	}

	private static JsonNode found(String order) throws Exception {
		service.awaitLevel();
		return service.read("/experience/v1/breaks/order-payment:" + order);
	}

	private static List<String> keys(String filter) throws Exception {
		service.awaitLevel();
		return service.read("/experience/v1/breaks?flow=order-payment" + filter)
			.get("items")
			.valueStream()
			.map((item) -> item.get("key").asString())
			.toList();
	}

	private static List<JsonNode> events(String order, String type) throws Exception {
		return ServiceOnPort
			.json(ServiceOnPort.answered(200,
					service.get("auditor", "/audit/v1/history/reconciliation.Break/break:order-payment/" + order)))
			.get("events")
			.valueStream()
			.filter((event) -> event.get("type").asString().equals("reconciliation." + type))
			.toList();
	}

	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElseThrow();
	}

	private static String tagOf(String order) throws Exception {
		return tag(service.get("finance", "/experience/v1/breaks/order-payment:" + order));
	}

	private static HttpResponse<String> propose(String role, String order) throws Exception {
		return send(role, order, "write-off", null, null, "{\"reason\":\"too small\"}");
	}

	private static HttpResponse<String> decide(String role, String order, @Nullable String ifMatch,
			@Nullable String key, String body) throws Exception {
		return send(role, order, "approve", ifMatch, key, body);
	}

	private static HttpResponse<String> send(String role, String order, String step, @Nullable String ifMatch,
			@Nullable String key, String body) throws Exception {
		HttpRequest.Builder request = service.as(role, "/process/v1/breaks/order-payment:" + order + "/" + step)
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
