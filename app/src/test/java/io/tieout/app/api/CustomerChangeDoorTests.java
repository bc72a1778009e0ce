package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose profile changed, over a real port.
 */
class CustomerChangeDoorTests {

	private static final String BATCH = "application/cloudevents-batch+json";

	private static final String LINES = "application/x-ndjson";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void whatHappensToProfilesIsToldInOrderAndNothingThatIsPersonal() throws Exception {
		long before = head();
		String older = state("C-1", 1, "\"givenName\":\"Adelgunde\",\"email\":\"a1@example.org\"");
		String younger = state("C-2", 1, "\"email\":\"a2@example.org\",\"city\":\"Oberammergau\"");
		say(older, "SAME");
		state("C-2", 2, "\"email\":\"a3@example.org\",\"consents\":{\"email\":false}");
		say(older, "NONE");
		List<JsonNode> told = told(before, LINES, 1000);
		List<String> spelled = told.stream().map((one) -> one.get("type").asString() + " " + customer(one)).toList();
		assertThat(spelled).hasSize(7)
			.startsWith("customer.ProfileChanged " + older, "customer.ProfileChanged " + younger,
					"customer.ProfileMerged " + older, "customer.ProfileMerged " + younger,
					"customer.ProfileChanged " + older);
		assertThat(spelled.subList(5, 7)).containsExactlyInAnyOrder("customer.ProfileSplit " + older,
				"customer.ProfileSplit " + younger);
		assertThat(told.get(0).get("data").get("fields").toString()).isEqualTo("[\"givenName\",\"email\"]");
		assertThat(told.get(2).get("data").get("absorbed").get(0).asString()).isEqualTo(younger);
		assertThat(told.get(3).get("data").get("mergedInto").asString()).isEqualTo(older);
		assertThat(told.get(4).get("data").get("because").asString()).isEqualTo("customer.CustomerRecorded");
		assertThat(told.get(4).get("data").get("fields").toString()).contains("\"email\"", "\"city\"", "\"postcode\"");
		assertThat(told.get(4).get("data").get("consents").toString()).isEqualTo("[\"email\"]");
		assertThat(told.get(5).get("data").get("parts")).hasSize(2);
		assertThat(told.toString()).doesNotContain("Adelgunde", "example.org", "Oberammergau", "C-1", "C-2");
		for (JsonNode one : told) {
			assertThat(one.get("subject").asString()).isEqualTo("customer:" + customer(one));
		}
	}

	@Test
	void eachIsACloudEventThatNamesTheEventBehindIt() throws Exception {
		long before = head();
		state("E-1", 1, "\"email\":\"e1@example.org\"");
		JsonNode told = told(before, BATCH, 1000).get(0);
		long position = Long.parseLong(told.get("sequence").asString());
		JsonNode event = service.read("/audit/v1/events/" + position);
		assertThat(told.get("specversion").asString()).isEqualTo("1.0");
		assertThat(told.get("causationid").asString()).isEqualTo(event.get("eventId").asString());
		assertThat(told.get("id").asString()).isNotEqualTo(event.get("eventId").asString())
			.contains(event.get("eventId").asString());
		assertThat(told.get("data").get("because").asString()).isEqualTo(event.get("type").asString());
		assertThat(told.get("correlationid").asString()).isEqualTo(event.get("correlationId").asString());
		assertThat(told.get("time").asString()).isEqualTo(event.get("occurredAt").asString());
		assertThat(told.get("recordedtime").asString()).isEqualTo(event.get("recordedAt").asString());
	}

	@Test
	void whoAsksPositionByPositionIsToldTheSameOnceAndAgain() throws Exception {
		String one = state("P-1", 1, "\"email\":\"p1@example.org\"");
		state("P-2", 1, "\"phone\":\"+442079460777\"");
		List<JsonNode> whole = told(0, BATCH, 1000);
		Set<String> ids = new HashSet<>();
		assertThat(whole).allSatisfy((each) -> assertThat(ids.add(each.get("id").asString())).isTrue());
		List<JsonNode> each = new ArrayList<>();
		long position = 0;
		for (long next = polled(position, each); next > position; next = polled(position, each)) {
			position = next;
		}
		assertThat(each).isEqualTo(whole);
		assertThat(head()).isEqualTo(position);
		state("P-2", 2, "\"phone\":\"+442079460777\",\"email\":\"p1@example.org\"");
		List<JsonNode> more = told(0, LINES, 1000);
		assertThat(more.subList(0, whole.size())).as("what was told stays told").isEqualTo(whole);
		assertThat(more.subList(whole.size(), more.size()).toString()).contains("customer.ProfileMerged", one);
	}

	@Test
	void aListIsAnsweredWhereNoFormIsAskedFor() throws Exception {
		for (String accepted : List.of("", "*/*", "application/*")) {
			HttpResponse<String> answer = answered(200, asked("service", "?after=0", accepted));
			assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(accepted).startsWith(BATCH);
		}
		long head = head();
		assertThat(told(head, LINES, 5)).isEmpty();
		assertThat(told(head, BATCH, 5)).isEmpty();
	}

	@Test
	void whatCannotBeAskedIsToldSo() throws Exception {
		Problems.of(asked("service", "?after=-1", BATCH), 400, "POSITION_INVALID");
		Problems.of(asked("service", "?after=" + Long.MAX_VALUE, LINES), 400, "POSITION_INVALID");
		Problems.of(asked("service", "?limit=0", LINES), 400, "LIMIT_INVALID");
		assertThat(asked("service", "?after=soon", LINES).statusCode()).isEqualTo(400);
		assertThat(asked("finance", "", BATCH).statusCode()).isEqualTo(403);
		for (String role : List.of("service", "steward", "auditor")) {
			answered(200, asked(role, "", BATCH));
		}
	}

	private static List<JsonNode> told(long after, String form, int limit) throws Exception {
		service.awaitSettled();
		HttpResponse<String> answer = answered(200, asked("service", "?after=" + after + "&limit=" + limit, form));
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
		assertThat(answer.headers().firstValue("Link").orElseThrow()).isEqualTo(
				"</experience/v1/customer-changes?after=" + next(answer) + "&limit=" + limit + ">; rel=\"next\"");
		return form.equals(BATCH) ? JsonMapper.shared().readTree(answer.body()).valueStream().toList()
				: answer.body().lines().map((line) -> JsonMapper.shared().readTree(line)).toList();
	}

	private static long polled(long after, List<JsonNode> sink) throws Exception {
		HttpResponse<String> answer = answered(200, asked("auditor", "?limit=1&after=" + after, LINES));
		answer.body().lines().map((line) -> JsonMapper.shared().readTree(line)).forEach(sink::add);
		return next(answer);
	}

	private static long next(HttpResponse<String> answer) {
		return Long.parseLong(answer.headers().firstValue("Next-Position").orElseThrow());
	}

	/** The position of the last change there is. */
	private static long head() throws Exception {
		service.awaitSettled();
		long position = -1;
		for (long next = 0; next > position; next = next(
				answered(200, asked("service", "?limit=1000&after=" + next, BATCH)))) {
			position = next;
		}
		return position;
	}

	private static HttpResponse<String> asked(String role, String question, String accepted) throws Exception {
		var request = service.as(role, "/experience/v1/customer-changes" + question);
		return service.send((accepted.isEmpty() ? request : request.header("Accept", accepted)).GET());
	}

	private static String customer(JsonNode change) {
		return change.get("data").get("customerId").asString();
	}

	/** States a version of a record and says whose it is. */
	private static String state(String id, int version, String more) throws Exception {
		service.sendLines("customer-records",
				List.of("{\"source\":\"CRM\",\"sourceId\":\"%s\",\"occurredAt\":\"2026-03-02T10:00:0%dZ\",%s}"
					.formatted(id, version, more)));
		service.awaitSettled();
		return profile(id).get("customerId").asString();
	}

	private static JsonNode profile(String sourceId) throws Exception {
		return service.read("/experience/v1/customers?source=CRM&sourceId=" + sourceId).get("items").get(0);
	}

	/** A word on the records C-1 and C-2. */
	private static void say(String customer, String word) throws Exception {
		JsonNode records = profile("C-1").get("records");
		JsonNode one = records.get(0);
		JsonNode other = (records.size() > 1) ? records.get(1) : profile("C-2").get("records").get(0);
		String body = "{\"decision\":\"%s\",\"record\":%s,\"other\":%s,\"reason\":\"%s\"}".formatted(word, one, other,
				UUID.randomUUID());
		answered(200, service.post("steward", "/process/v1/customers/" + customer + "/links", body));
		service.awaitSettled();
	}

}
