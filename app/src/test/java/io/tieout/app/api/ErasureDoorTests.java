package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Erasure of a person, over a real port.
 */
class ErasureDoorTests {

	private static final String REASON = "{\"reason\":\"She asked\"}";

	private static final List<String> VIEWS = List.of("customers", "customer_records", "customer_links");

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.identity.unique-per-person=LOYALTY_ID");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aPersonIsErasedWithAllThatIsKnownOfThem() throws Exception {
		String mailbox = mailbox();
		String crm = state("CRM", mailbox, "");
		String shop = state("SHOP", mailbox, "");
		String customer = customerOf("CRM", crm);
		assertThat(customerOf("SHOP", shop)).isEqualTo(customer);
		JsonNode records = service.read("/experience/v1/customers/" + customer).get("records");
		rebuild("customer_records");
		HttpResponse<String> asked = answered(200, erase("steward", customer));
		assertThat(json(asked).get("outcome").asString()).isEqualTo("ACCEPTED");
		awaitErased(customer);
		JsonNode profile = service.read("/experience/v1/customers/" + customer);
		assertThat(profile.get("fields")).isEmpty();
		assertThat(profile.get("records")).isEqualTo(records);
		assertThat(found("email=" + mailbox)).isEmpty();
		assertThat(found("source=CRM&sourceId=" + crm)).isEmpty();
		assertThat(found("source=SHOP&sourceId=" + shop)).isEmpty();
		assertThat(service.read("/experience/v1/customers/" + customer + "/why").get("items")).isEmpty();
		for (JsonNode record : records) {
			String hash = record.get("recordHash").asString();
			assertThat(count("process.identity_holder", "record LIKE '%/" + hash + "'")).isZero();
			assertThat(count("process.identity_link",
					"'" + hash + "' IN (split_part(record_a, '/', 2), " + "split_part(record_b, '/', 2))"))
				.isZero();
			assertThat(count("inbox.record", "record_id = '" + hash + "'")).isZero();
			assertThat(count("keys.data_key", "key_id LIKE '%/" + hash + "' AND wrapped IS NULL")).isOne();
			assertThat(Files.readString(service.data().resolve("erasures").resolve("ledger"))).contains("/" + hash);
		}
		assertThat(json(answered(200, erase("steward", customer))).get("outcome").asString()).isEqualTo("UNCHANGED");
	}

	@Test
	void aRebuildAfterAnErasureShowsWhatTheLiveViewShows() throws Exception {
		String mailbox = mailbox();
		state("SHOP", mailbox, "");
		String customer = customerOf("CRM", state("CRM", mailbox, ""));
		answered(200, erase("steward", customer));
		awaitErased(customer);
		for (String view : VIEWS) {
			assertThat(run(view, "verify").get("differenceCount").asLong()).as(view).isZero();
		}
		JsonNode before = service.read("/experience/v1/customers/" + customer);
		VIEWS.forEach(ErasureDoorTests::rebuild);
		assertThat(service.read("/experience/v1/customers/" + customer)).isEqualTo(before);
		assertThat(
				json(answered(200, service.post("auditor", "/audit/v1/verifications", "{}"))).get("valid").asBoolean())
			.isTrue();
	}

	@Test
	void noGenerationOfAViewKeepsWhatWasBefore() throws Exception {
		String customer = customerOf("CRM", state("CRM", mailbox(), ""));
		long before = service.read("/ops/v1/views").get(0).get("position").asLong();
		rebuild("customer_records");
		json(answered(202, service.post("operator", "/ops/v1/views/customer_records/rebuilds",
				"{\"mode\":\"asOf\",\"until\":\"" + before + "\"}")));
		awaitNoRun("customer_records");
		assertThat(service.read("/ops/v1/views/customer_records/generations").toString()).contains("KEPT", "AS_OF");
		answered(200, erase("steward", customer));
		awaitErased(customer);
		assertThat(service.read("/ops/v1/views/customer_records/generations").toString()).contains("LIVE")
			.doesNotContain("KEPT", "AS_OF");
	}

	@Test
	void whatComesLaterOfAnErasedRecordIsRefusedAndCountedUnlessItIsANewRelationship() throws Exception {
		String mailbox = mailbox();
		String crm = state("MAIL", mailbox, "");
		String customer = customerOf("MAIL", crm);
		answered(200, erase("steward", customer));
		awaitErased(customer);
		Problems.of(send("MAIL", crm, mailbox, ""), 422, "ERASED");
		service.awaitSettled();
		assertThat(service.csv("/experience/v1/trading-days.csv"))
			.contains(new String[] { "2026-03-02", "MAIL", "customer", "2", "1", "0", "0", "1", "", "" });
		String anew = ",\"relationship\":\"2026-03\"";
		answered(201, send("MAIL", crm, mailbox, anew));
		service.awaitSettled();
		JsonNode now = found("source=MAIL&sourceId=" + crm + "&relationship=2026-03").get(0);
		assertThat(now.get("customerId").asString()).isNotEqualTo(customer);
		assertThat(now.get("fields").get("email").get("value").asString()).isEqualTo(mailbox);
		assertThat(found("email=" + mailbox)).hasSize(1);
		assertThat(service.read("/experience/v1/customers/" + customer).get("fields")).isEmpty();
	}

	@Test
	void aLetterOfAnErasedPersonIsGoneAndCountsAsRejected() throws Exception {
		String mailbox = mailbox();
		String crm = state("CRM", mailbox, "");
		String customer = customerOf("CRM", crm);
		answered(202, service.post("service", "/system/v1/customer-records", """
				{"source":"CRM","sourceId":"%s","occurredAt":"2190-01-02T00:00:00Z","email":"%s"}""".formatted(crm,
				mailbox)));
		assertThat(service.read("/ops/v1/hospital").get("items")).hasSize(1);
		answered(200, erase("steward", customer));
		awaitErased(customer);
		assertThat(count("inbox.letter", "true")).isZero();
		service.awaitSettled();
		assertThat(service.csv("/experience/v1/trading-days.csv"))
			.anySatisfy((row) -> assertThat(row).containsSubsequence("customer", "1", "0", "0", "0", "1"));
	}

	@Test
	void anotherNodeShowsNothingOfAnErasedPersonEither() throws Exception {
		String customer = customerOf("CRM", state("CRM", mailbox(), ""));
		try (ServiceOnPort other = service.anotherNode()) {
			assertThat(other.read("/experience/v1/customers/" + customer).get("fields")).isNotEmpty();
			long recorded = json(service.get("auditor", "/audit/v1/events?type=customer.CustomerRecorded&limit=1000"))
				.get("items")
				.valueStream()
				.mapToLong((event) -> event.get("position").asLong())
				.max()
				.orElseThrow();
			assertThat(other.read("/audit/v1/events/" + recorded + "/source").get("rawRecords")).isNotEmpty();
			answered(200, erase("steward", customer));
			awaitErased(customer);
			assertThat(other.read("/experience/v1/customers/" + customer).get("fields")).isEmpty();
			assertThat(other.read("/audit/v1/events/" + recorded + "/source").get("rawRecords")).isEmpty();
		}
	}

	@Test
	void whoCannotBeErasedIsToldWhy() throws Exception {
		Problems.of(erase("steward", UUID.randomUUID().toString()), 404, "CUSTOMER_UNKNOWN");
		String mailbox = mailbox();
		String one = customerOf("CRM", state("CRM", mailbox, ",\"loyaltyId\":\"" + UUID.randomUUID() + "\""));
		String other = customerOf("SHOP", state("SHOP", mailbox, ",\"loyaltyId\":\"" + UUID.randomUUID() + "\""));
		assertThat(one).isNotEqualTo(other);
		Problems.of(erase("steward", one), 409, "REVIEW_UNDECIDED");
		Problems.of(erase("steward", other), 409, "REVIEW_UNDECIDED");
		decide(one, other, "DIFFERENT");
		assertThat(service.read("/experience/v1/customers/reviews?limit=1000").toString()).as("it is decided")
			.doesNotContain(one);
		decide(one, other, "SAME");
		Problems.of(erase("steward", other), 409, "CUSTOMER_IS_ALIAS");
		Problems.of(service.post("steward", "/process/v1/customers/" + one + "/erase", "{\"reason\":\" \"}"), 422,
				"REASON_MISSING");
		for (String role : List.of("service", "finance", "operator", "auditor")) {
			assertThat(erase(role, one).statusCode()).as(role).isEqualTo(403);
		}
		answered(200, erase("administrator", one));
		awaitErased(one);
		assertThat(service.read("/experience/v1/customers/" + other).get("customerId").asString()).isEqualTo(one);
	}

	private static void decide(String one, String other, String word) throws Exception {
		JsonNode ofOne = service.read("/experience/v1/customers/" + one).get("records").get(0);
		JsonNode ofOther = service.read("/experience/v1/customers/" + other).get("records").get(0);
		answered(200,
				service.post("steward", "/process/v1/customers/" + one + "/links",
						"{\"decision\":\"%s\",\"record\":%s,\"other\":%s,\"reason\":\"asked\"}".formatted(word, ofOne,
								ofOther)));
		service.awaitSettled();
	}

	private static String mailbox() {
		return UUID.randomUUID() + "@example.org";
	}

	/** A record of a mailbox; its id. */
	private static String state(String source, String mailbox, String more) throws Exception {
		String id = UUID.randomUUID().toString();
		answered(201, send(source, id, mailbox, more));
		service.awaitSettled();
		return id;
	}

	private static HttpResponse<String> send(String source, String id, String mailbox, String more) throws Exception {
		return service.post("service", "/system/v1/customer-records", """
				{"source":"%s","sourceId":"%s","occurredAt":"2026-03-02T10:00:00Z","version":"%s","email":"%s"%s}"""
			.formatted(source, id, UUID.randomUUID(), mailbox, more));
	}

	private static String customerOf(String source, String id) throws Exception {
		return found("source=" + source + "&sourceId=" + id).get(0).get("customerId").asString();
	}

	private static JsonNode found(String question) throws Exception {
		return service.read("/experience/v1/customers?" + question).get("items");
	}

	private static HttpResponse<String> erase(String role, String customer) throws Exception {
		return service.post(role, "/process/v1/customers/" + customer + "/erase", REASON);
	}

	private static void awaitErased(String customer) {
		Awaitility.await()
			.until(() -> service.read("/experience/v1/customers/" + customer).path("erasure").hasNonNull("erasedAt"));
	}

	private static void rebuild(String view) {
		assertThat(run(view, "switch").get("state").asString()).isEqualTo("DONE");
	}

	private static JsonNode run(String view, String mode) {
		String runs = "/ops/v1/views/" + view + "/rebuilds";
		try {
			JsonNode run = json(answered(202, service.post("operator", runs, "{\"mode\":\"" + mode + "\"}")));
			awaitNoRun(view);
			return service.read(runs + "/" + run.get("id").asString());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void awaitNoRun(String view) {
		Awaitility.await()
			.until(() -> service.read("/ops/v1/views/" + view + "/rebuilds").get("items").get(0),
					(run) -> !run.get("state").asString().equals("RUNNING"));
	}

	private static long count(String table, String condition) {
		return JdbcClient.create(service.postgres().app())
			.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
			.query(Long.class)
			.single();
	}

}
