package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A steward's word on who is one person, over a real port.
 */
class CustomerLinkDoorTests {

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
	void oneCustomerComesApartByAWordAndIsOneAgainWhenItIsTakenBack() throws Exception {
		String mailbox = UUID.randomUUID() + "@example.org";
		List<Known> both = stated(mailbox, mailbox);
		assertThat(both.get(0).customer()).isEqualTo(both.get(1).customer());
		answered(200, say(both.get(0), both.get(1), "DIFFERENT", "mother and daughter"));
		service.awaitSettled();
		assertThat(both.get(0).customer()).isNotEqualTo(both.get(1).customer());
		assertThat(service.read("/experience/v1/customers/reviews?limit=1000").toString()).as("it is decided")
			.doesNotContain(both.get(0).record().get("recordHash").asString());
		answered(200, say(both.get(0), both.get(1), "NONE", "it was a mistake"));
		service.awaitSettled();
		assertThat(both.get(0).customer()).isEqualTo(both.get(1).customer());
		assertThat(service.read("/experience/v1/customers/" + both.get(0).customer() + "/why").toString())
			.contains("steward-different", "RETRACTED");
	}

	@Test
	void twoCustomersAreOneByAWordAndTheOlderIdLivesOn() throws Exception {
		List<Known> both = stated(UUID.randomUUID() + "@example.org", UUID.randomUUID() + "@example.org");
		String older = both.get(0).customer();
		String younger = both.get(1).customer();
		answered(200, say(both.get(1), both.get(0), "SAME", "asked her"));
		service.awaitSettled();
		assertThat(both.get(1).customer()).isEqualTo(older);
		assertThat(service.read("/experience/v1/customers/" + younger).get("customerId").asString()).isEqualTo(older);
		assertThat(service.read("/experience/v1/customers/" + older + "/why").toString()).contains("steward-same");
	}

	@Test
	void whatCannotBeSaidIsToldSo() throws Exception {
		List<Known> both = stated(UUID.randomUUID() + "@example.org", UUID.randomUUID() + "@example.org");
		String of = both.get(0).customer();
		String one = both.get(0).named();
		String other = both.get(1).named();
		Problems.of(post("steward", of, body("SAME", one, other, " ")), 422, "REASON_MISSING");
		Problems.of(post("steward", of, body("SAME", one, one, "why")), 400, "PAIR_INVALID");
		for (String lacking : List.of("{}", body("SAME", "null", other, "why"), body("SAME", one, "{}", "why"),
				body("SAME", one, other, "why").replace("\"SAME\"", "null"))) {
			assertThat(post("steward", of, lacking).statusCode()).as(lacking).isBetween(400, 422);
		}
		Problems.of(post("steward", of, body("SAME", other, one, "why")), 409, "RECORD_NOT_MEMBER");
		Problems.of(post("steward", of, body("NONE", one, other, "why")), 409, "NOTHING_SAID");
		Problems.of(post("steward", of, body("SAME", one, other.replace("recordHash\":\"", "recordHash\":\"x"), "why")),
				404, "RECORD_UNKNOWN");
		Problems.of(post("steward", UUID.randomUUID().toString(), body("SAME", one, other, "why")), 404,
				"CUSTOMER_UNKNOWN");
		assertThat(post("finance", of, body("SAME", one, other, "why")).statusCode()).isEqualTo(403);
	}

	/** Two records of these mailboxes; the first is the older. */
	private static List<Known> stated(String first, String second) throws Exception {
		Known one = stated(first, List.of());
		return List.of(one, stated(second, List.of(one)));
	}

	private static Known stated(String mailbox, List<Known> before) throws Exception {
		String id = UUID.randomUUID().toString();
		service.sendLines("customer-records", List.of("""
				{"source":"CRM","sourceId":"%s","occurredAt":"2026-03-02T10:00:00Z","email":"%s"}""".formatted(id,
				mailbox)));
		service.awaitSettled();
		List<JsonNode> fresh = profile(id).get("records")
			.valueStream()
			.filter((record) -> before.stream().noneMatch((known) -> known.record.equals(record)))
			.toList();
		assertThat(fresh).hasSize(1);
		return new Known(id, fresh.get(0));
	}

	private static JsonNode profile(String sourceId) throws Exception {
		return service.read("/experience/v1/customers?source=CRM&sourceId=" + sourceId).get("items").get(0);
	}

	private static HttpResponse<String> say(Known one, Known other, String decision, String reason) throws Exception {
		return post("steward", one.customer(), body(decision, one.named(), other.named(), reason));
	}

	private static String body(String decision, String record, String other, String reason) {
		return "{\"decision\":\"%s\",\"record\":%s,\"other\":%s,\"reason\":\"%s\"}".formatted(decision, record, other,
				reason);
	}

	private static HttpResponse<String> post(String role, String customer, String body) throws Exception {
		return service.post(role, "/process/v1/customers/" + customer + "/links", body);
	}

	/**
	 * A record.
	 *
	 * @param sourceId its own id
	 * @param record how the service names it
	 */
	private record Known(String sourceId, JsonNode record) {

		String customer() throws Exception {
			return profile(this.sourceId).get("customerId").asString();
		}

		String named() {
			return this.record.toString();
		}

	}

}
