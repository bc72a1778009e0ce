package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Restriction of processing, legal holds, certificates and exports, over a real port.
 */
class PrivacyDoorTests {

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
	void aRestrictedPersonIsLinkedByNoRuleUntilTheRestrictionIsLifted() throws Exception {
		String mailbox = mailbox();
		String crm = state("CRM", mailbox);
		String customer = customerOf("CRM", crm);
		String before = state("SHOP", mailbox);
		assertThat(customerOf("SHOP", before)).isEqualTo(customer);
		answered(200, step("restrict", customer, "She says it is wrong"));
		service.awaitSettled();
		JsonNode restricted = profile(customer).get("restricted");
		assertThat(restricted).hasSize(1);
		assertThat(restricted.get(0).get("reason").asString()).isEqualTo("She says it is wrong");
		assertThat(restricted.get(0).get("by").asString()).isEqualTo("steward");
		String later = state("TILL", mailbox);
		assertThat(customerOf("TILL", later)).isNotEqualTo(customer);
		assertThat(customerOf("SHOP", before)).as("what was linked before stays").isEqualTo(customer);
		assertThat(service.read("/experience/v1/customers/reviews?limit=1000").toString()).contains("RESTRICTED",
				customer);
		assertThat(json(answered(200, step("restrict", customer, "again"))).get("outcome").asString())
			.isEqualTo("UNCHANGED");
		answered(200, step("unrestrict", customer, "It was right"));
		service.awaitSettled();
		assertThat(profile(customer).get("restricted")).isEmpty();
		assertThat(customerOf("TILL", later)).isEqualTo(customer);
	}

	@Test
	void aLegalHoldKeepsFromErasureAlsoWhereItWasPlacedOnAnIdThatWasMerged() throws Exception {
		String older = customerOf("CRM", state("CRM", mailbox()));
		String younger = customerOf("SHOP", state("SHOP", mailbox()));
		answered(200, step("hold", younger, "Law suit"));
		service.awaitSettled();
		Problems.of(step("erase", younger, "She asked"), 409, "LEGAL_HOLD");
		answered(200,
				service.post("steward", "/process/v1/customers/" + older + "/links",
						"{\"decision\":\"SAME\",\"record\":%s,\"other\":%s,\"reason\":\"asked\"}"
							.formatted(profile(older).get("records").get(0), profile(younger).get("records").get(0))));
		service.awaitSettled();
		assertThat(profile(older).get("held").get(0).get("customer").asString()).isEqualTo(younger);
		Problems.of(step("erase", older, "She asked"), 409, "LEGAL_HOLD");
		answered(200, step("release", older, "Settled"));
		service.awaitSettled();
		assertThat(profile(older).get("held")).isEmpty();
		answered(200, step("erase", older, "She asked"));
		Awaitility.await().until(() -> service.read(certificatePath(older)).has("erasedAt"));
		Problems.of(step("hold", older, "Law suit"), 409, "CUSTOMER_ERASED");
	}

	@Test
	void onlyStewardsSetThemAndForAReason() throws Exception {
		String customer = customerOf("CRM", state("CRM", mailbox()));
		for (String step : List.of("restrict", "unrestrict", "hold", "release")) {
			Problems.of(step(step, customer, " "), 422, "REASON_MISSING");
			Problems.of(step(step, UUID.randomUUID().toString(), "why"), 404, "CUSTOMER_UNKNOWN");
			assertThat(
					service.post("operator", "/process/v1/customers/" + customer + "/" + step, "{\"reason\":\"why\"}")
						.statusCode())
				.isEqualTo(403);
		}
	}

	@Test
	void theCertificateSaysWhatWasErasedAndWhatWasKeptAndCanBeFetchedAgain() throws Exception {
		String mailbox = mailbox();
		state("SHOP", mailbox);
		String customer = customerOf("CRM", state("CRM", mailbox));
		Problems.of(service.get("steward", certificatePath(customer)), 404, "ERASURE_NOT_REQUESTED");
		Problems.of(service.get("steward", certificatePath(UUID.randomUUID().toString())), 404, "CUSTOMER_UNKNOWN");
		JsonNode records = profile(customer).get("records");
		answered(200, step("erase", customer, "She asked"));
		Awaitility.await().until(() -> service.read(certificatePath(customer)).has("erasedAt"));
		JsonNode certificate = json(answered(200, service.get("auditor", certificatePath(customer))));
		assertThat(certificate.get("reason").asString()).isEqualTo("She asked");
		assertThat(certificate.get("requestedBy").asString()).isEqualTo("steward");
		assertThat(certificate.get("records")).isEqualTo(records);
		assertThat(certificate.get("rawRecords").asInt()).isEqualTo(2);
		assertThat(certificate.get("letters").asInt()).isZero();
		assertThat(certificate.get("erased")).isNotEmpty();
		assertThat(certificate.get("kept")).allSatisfy((kept) -> assertThat(kept.get("why").asString()).isNotEmpty());
		assertThat(certificate.toString()).doesNotContain(mailbox);
		assertThat(service.read(certificatePath(customer))).isEqualTo(certificate);
	}

	@Test
	void anExportHoldsEveryVersionAndEveryTextBySourceAndIsRecorded() throws Exception {
		String mailbox = mailbox();
		String crm = state("CRM", mailbox);
		state("SHOP", mailbox);
		answered(201, service.post("service", "/system/v1/customer-records", """
				{"source":"CRM","sourceId":"%s","occurredAt":"2026-03-03T10:00:00Z","email":"%s","city":"Bath",
				 "consents":{"email":true}}""".formatted(crm, mailbox)));
		service.awaitSettled();
		String customer = customerOf("CRM", crm);
		JsonNode export = json(
				answered(200, service.get("steward", "/experience/v1/customers/" + customer + "/export")));
		assertThat(export.get("customerId").asString()).isEqualTo(customer);
		assertThat(export.get("records")).extracting((record) -> record.get("record").get("source").asString())
			.containsExactlyInAnyOrder("CRM", "SHOP");
		JsonNode ofCrm = export.get("records")
			.valueStream()
			.filter((record) -> record.get("record").get("source").asString().equals("CRM"))
			.findFirst()
			.orElseThrow();
		assertThat(ofCrm.get("versions")).extracting((version) -> version.get("fields").toString())
			.containsExactly("{\"email\":\"%s\",\"sourceId\":\"%s\"}".formatted(mailbox, crm),
					"{\"city\":\"Bath\",\"email\":\"%s\",\"sourceId\":\"%s\"}".formatted(mailbox, crm));
		assertThat(ofCrm.get("versions").get(1).get("consents").toString()).isEqualTo("{\"email\":true}");
		assertThat(ofCrm.get("raw")).extracting(JsonNode::asString)
			.hasSize(2)
			.allSatisfy((text) -> assertThat(text).contains(mailbox));
		assertThat(export.get("links").toString()).contains("same-email");
		assertThat(service.read("/audit/v1/events?type=reconciliation.ActRecorded&limit=1000").toString())
			.contains("customers.export", "customer:" + customer);
		assertThat(service.get("service", "/experience/v1/customers/" + customer + "/export").statusCode())
			.isEqualTo(403);
		Problems.of(service.get("steward", "/experience/v1/customers/" + UUID.randomUUID() + "/export"), 404,
				"CUSTOMER_UNKNOWN");
		answered(200, step("erase", customer, "She asked"));
		Awaitility.await().until(() -> service.read(certificatePath(customer)).has("erasedAt"));
		assertThat(answered(200, service.get("steward", "/experience/v1/customers/" + customer + "/export")).body())
			.doesNotContain(mailbox, "Bath", crm);
	}

	private static String certificatePath(String customer) {
		return "/process/v1/customers/" + customer + "/erasure";
	}

	private static HttpResponse<String> step(String step, String customer, String reason) throws Exception {
		return service.post("steward", "/process/v1/customers/" + customer + "/" + step,
				"{\"reason\":\"" + reason + "\"}");
	}

	private static String mailbox() {
		return UUID.randomUUID() + "@example.org";
	}

	private static String state(String source, String mailbox) throws Exception {
		String id = UUID.randomUUID().toString();
		answered(201, service.post("service", "/system/v1/customer-records", """
				{"source":"%s","sourceId":"%s","occurredAt":"2026-03-02T10:00:00Z","email":"%s"}""".formatted(source,
				id, mailbox)));
		service.awaitSettled();
		return id;
	}

	private static String customerOf(String source, String id) throws Exception {
		return service.read("/experience/v1/customers?source=" + source + "&sourceId=" + id)
			.get("items")
			.get(0)
			.get("customerId")
			.asString();
	}

	private static JsonNode profile(String customer) throws Exception {
		return service.read("/experience/v1/customers/" + customer);
	}

}
