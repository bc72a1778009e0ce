package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.shell.MovedClock;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What finance sees of breaks and does about them, over a real port, with orders of 20.00
 * that were paid with 15.00 each.
 */
class BreakDoorTests {

	private static final List<String> ORDERS = IntStream.range(0, 6).mapToObj((index) -> "O-" + index).toList();

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, List.of(MovedClock.class), "--tieout.order-to-cash.quiet=300ms");
		service.sendLines("orders", ORDERS.stream().map(Samples::order).toList());
		service.sendLines("payments", ORDERS.stream().map((order) -> Samples.payment(order, "15.00")).toList());
		service.awaitSettled();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void breaksAreListedInPagesAndAsAFileWithTheSameColumnsAsEver() throws Exception {
		JsonNode first = service.read("/experience/v1/breaks?flow=order-payment&status=all&limit=4");
		JsonNode second = service
			.read("/experience/v1/breaks?flow=order-payment&status=all&limit=4&cursor=" + first.get("next").asString());
		assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(ORDERS.size());
		JsonNode one = service.read("/experience/v1/breaks/order-payment:O-0");
		assertThat(one.get("left").get("amount").asString()).isEqualTo("20.00");
		assertThat(one.get("difference").get("amount").asString()).isEqualTo("-5.00");
		assertThat(one.get("classification").asString()).isEqualTo("SHORTFALL");
		String csv = service.get("finance", "/experience/v1/breaks.csv?status=all").body();
		assertThat(csv.lines().findFirst())
			.hasValue("breakId,flow,key,left,right,difference,classification,status,firstSeen");
		assertThat(csv.lines())
			.anyMatch((line) -> line.startsWith("order-payment:O-0,order-payment,O-0,20.00,15.00,-5.00,SHORTFALL,"));
		Problems.of(service.get("finance", "/experience/v1/breaks/order-payment:NOPE"), 404, "BREAK_UNKNOWN");
	}

	@Test
	void breaksAreAskedForByTheAgeTheyHaveReached() throws Exception {
		assertThat(olderThan("PT0S")).hasSameSizeAs(ORDERS);
		assertThat(olderThan("700")).isEmpty();
		service.part(MovedClock.class).forward(Duration.ofDays(800));
		assertThat(olderThan("700")).hasSameSizeAs(ORDERS);
		assertThat(olderThan("PT16800H")).hasSameSizeAs(ORDERS);
		assertThat(olderThan("P900D")).isEmpty();
		assertThat(service.get("finance", "/experience/v1/breaks.csv?status=all&minAge=P3Y").body().lines()).hasSize(1);
	}

	private static JsonNode olderThan(String age) throws Exception {
		return service.read("/experience/v1/breaks?status=all&minAge=" + age).get("items");
	}

	@Test
	void anEntityTagIsThatOfWhatItComesWith() throws Exception {
		HttpResponse<String> read = service.get("finance", "/experience/v1/breaks/order-payment:O-1");
		assertThat(read.headers().firstValue("ETag"))
			.hasValue("\"" + ServiceOnPort.json(read).get("version").asLong() + "\"");
	}

	@Test
	void whoHasNotSeenTheBreakAsItStandsIsRefused() throws Exception {
		String seen = tag("O-2");
		HttpResponse<String> assigned = ServiceOnPort.answered(200, assign("O-2", seen, null, "ann"));
		Problems.of(assign("O-2", seen, null, "bob"), 412, "CHANGED_MEANWHILE");
		Problems.of(resolve("O-2", seen, null), 412, "CHANGED_MEANWHILE");
		String now = assigned.headers().firstValue("ETag").orElseThrow();
		ServiceOnPort.answered(200, resolve("O-2", now, null));
		Problems.of(resolve("O-2", "*", null), 409, "BREAK_NOT_OPEN");
		Problems.of(assign("O-2", "three", null, "bob"), 400, "IF_MATCH_INVALID");
		service.awaitLevel();
		assertThat(service.read("/experience/v1/breaks/order-payment:O-2").get("status").asString())
			.isEqualTo("RESOLVED");
	}

	@Test
	void theRetryOfASuccessGetsTheFirstAnswerThoughTheBreakHasChangedSince() throws Exception {
		String seen = tag("O-3");
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = ServiceOnPort.answered(200, assign("O-3", seen, key, "ann"));
		ServiceOnPort.answered(200, assign("O-3", null, null, "bob"));
		HttpResponse<String> retry = ServiceOnPort.answered(200, assign("O-3", seen, key, "ann"));
		assertThat(retry.body()).isEqualTo(first.body());
		assertThat(retry.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
		Problems.of(assign("O-3", seen, key, "carl"), 422, "IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void ofTwoEditorsWhoSawTheSameOnePasses() throws Exception {
		String seen = tag("O-4");
		ExecutorService editors = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Integer>> calls = IntStream.range(0, 8)
				.<Callable<Integer>>mapToObj((index) -> () -> assign("O-4", seen, null, "editor" + index).statusCode())
				.toList();
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> status : editors.invokeAll(calls)) {
				statuses.add(status.get());
			}
			assertThat(statuses).containsOnlyOnce(200).filteredOn((status) -> status == 412).hasSize(7);
		}
		finally {
			editors.shutdownNow();
		}
	}

	@Test
	void aResolutionNeedsItsReasonAndAnAssignmentItsPerson() throws Exception {
		Problems.of(post("O-5", "resolve", null, null, "{\"resolution\":\"ACCEPTED\",\"reason\":\" \"}"), 422,
				"REASON_MISSING");
		Problems.of(post("O-5", "resolve", null, null, "{\"resolution\":\"FORGET\",\"reason\":\"x\"}"), 422,
				"FIELD_INVALID");
		Problems.of(assign("O-5", null, null, " "), 422, "ASSIGNEE_MISSING");
		Problems.of(assign("NOPE", "\"1\"", null, "ann"), 404, "BREAK_UNKNOWN");
		assertThat(post("O-5", "assign", null, null, "{\"assignee\":\"a\\u0000\"}").body()).contains("TEXT_INVALID");
		assertThat(service
			.send(service.as("auditor", "/process/v1/breaks/order-payment:O-5/assign")
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"assignee\":\"ann\"}")))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void aBreakLeadsToItsOrderAndPaymentsAndTheirRawRecordsAndBack() throws Exception {
		JsonNode evidence = service.read("/experience/v1/breaks/order-payment:O-0").get("evidence");
		String raw = rawBehind(evidence.get("left").get(0).asLong());
		assertThat(raw).isEqualTo(Samples.order("O-0"));
		assertThat(rawBehind(evidence.get("right").get(0).asLong())).isEqualTo(Samples.payment("O-0", "15.00"));
		JsonNode event = service.read("/audit/v1/events?source=PSP&sourceId=P-O-0").get("items").get(0);
		JsonNode figures = service.read("/audit/v1/events/" + event.get("position").asLong() + "/figures").get("items");
		assertThat(figures.valueStream().map((figure) -> figure.get("address").asString()))
			.contains("/experience/v1/orders/O-0", "/experience/v1/breaks/order-payment%3AO-0");
		assertThat(service.read("/experience/v1/orders/O-0").get("breaks")).hasSize(1);
	}

	private static String rawBehind(long position) throws Exception {
		return service.read("/audit/v1/events/" + position + "/source").get("rawRecords").get(0).asString();
	}

	private static String tag(String order) throws Exception {
		return service.get("finance", "/experience/v1/breaks/order-payment:" + order)
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

	private static HttpResponse<String> assign(String order, String ifMatch, String key, String assignee)
			throws Exception {
		return post(order, "assign", ifMatch, key, "{\"assignee\":\"%s\"}".formatted(assignee));
	}

	private static HttpResponse<String> resolve(String order, String ifMatch, String key) throws Exception {
		return post(order, "resolve", ifMatch, key, "{\"resolution\":\"ACCEPTED\",\"reason\":\"known\"}");
	}

	private static HttpResponse<String> post(String order, String step, String ifMatch, String key, String body)
			throws Exception {
		HttpRequest.Builder request = service.as("finance", "/process/v1/breaks/order-payment:" + order + "/" + step)
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
