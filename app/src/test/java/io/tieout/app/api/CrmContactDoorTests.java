package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.help.Examples;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Exports of CRMs, from each door to the profiles, over a real port.
 */
class CrmContactDoorTests {

	private static final String GERMAN = """
			tieout:
			  ingest:
			    crm:
			      - feed: crm-contacts
			        source: CRM
			        id: Id
			        modified: LastModifiedDate
			        fields: {givenName: FirstName, familyName: LastName, birthDate: Birthdate, email: Email, phone: Phone,
			          addressLine1: MailingStreet, city: MailingCity, region: MailingState, postcode: MailingPostalCode,
			          country: MailingCountry}
			        consents:
			          email: {column: HasOptedOutOfEmail, given: ["false"]}
			      - feed: crm-kontakte
			        source: CRM-DE
			        charset: ISO-8859-1
			        delimiter: ";"
			        id: Nr
			        modified: Stand
			        modified-format: "dd.MM.uuuu HH:mm:ss"
			        zone: Europe/Berlin
			        birth-date-format: dd.MM.uuuu
			        fields: {familyName: Name, birthDate: Geboren, email: Mail}
			        consents:
			          email: {column: Werbung, given: [Ja, J]}
			""";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		Path settings = data.resolve("more.yaml");
		Files.writeString(settings, GERMAN);
		service = ServiceOnPort.startQuick(data, "--spring.config.additional-location=file:" + settings,
				"--tieout.ingest.settle-time=200ms");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void anExportIsTheSameRecordsThroughEveryDoor() throws Exception {
		String export = export("C-1", "ada-1@example.org");
		JsonNode first = json(answered(200, service.post("service", "/system/v1/crm-contacts", "text/csv", export)));
		assertThat(first.get("accepted").asInt()).as(first.toString()).isOne();
		JsonNode file = service.awaitJob(
				json(answered(202, service.send(service.file("crm-contacts", "contacts.csv", "text/csv", export))))
					.get("job")
					.asString());
		assertThat(file.get("duplicates").asInt()).as(file.toString()).isOne();
		Path dropped = service.data().resolve("inbox/crm-contacts/contacts.csv");
		Files.writeString(dropped, export + row("C-2", "ada-2@example.org"));
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(dropped));
		assertThat(values(profile("CRM", "C-2"))).containsEntry("email", "ada-2@example.org");
		JsonNode profile = profile("CRM", "C-1");
		assertThat(values(profile)).containsOnly(Map.entry("givenName", "Ada"), Map.entry("familyName", "Byron"),
				Map.entry("birthDate", "1985-12-10"), Map.entry("email", "ada-1@example.org"),
				Map.entry("addressLine1", "12 St James's Square"), Map.entry("city", "London"),
				Map.entry("postcode", "SW1Y 4LE"), Map.entry("country", "United Kingdom"));
		assertThat(profile.get("consents").get("email").get("given").asBoolean()).as("has not opted out").isTrue();
	}

	@Test
	void theSameContactAsACanonicalRecordIsADuplicate() throws Exception {
		answered(200,
				service.post("service", "/system/v1/crm-contacts", "text/csv", export("C-3", "ada-3@example.org")));
		String canonical = Strangers.instead(
				"""
						{"source":"CRM","sourceId":"C-3","occurredAt":"2026-03-02T10:30:00Z","givenName":"Ada","familyName":"Byron",
						"birthDate":"1985-12-10","email":"ada-3@example.org","addressLine1":"12 St James's Square","city":"London",
						"postcode":"SW1Y 4LE","country":"United Kingdom","consents":{"email":true}}""",
				"C-3");
		assertThat(json(answered(200, service.post("service", "/system/v1/customer-records", canonical))).get("outcome")
			.asString()).isEqualTo("DUPLICATE");
	}

	@Test
	void aHeaderThatDoesNotFitIsRefusedAndABadRowCostsOnlyItself() throws Exception {
		String export = export("C-4", "ada-4@example.org");
		assertThat(Problems
			.of(service.post("service", "/system/v1/crm-contacts", "text/csv", export.replace("Birthdate", "Birthday")),
					400, "COLUMN_MISSING")
			.get("detail")
			.asString()).contains("Birthdate", "tieout.ingest.crm");
		assertThat(Problems.of(
				service.send(service.file("crm-contacts", "c.csv", "text/csv",
						export.replace("LastModifiedDate", "LastModifiedDate,Mood").replace(".000Z", ".000Z,good"))),
				400, "COLUMN_UNKNOWN")
			.get("detail")
			.asString()).contains("'Mood'").doesNotContain("ada-4");
		JsonNode summary = json(answered(200,
				service.post("service", "/system/v1/crm-contacts", "text/csv",
						export + row("C-5", "ada-5@example.org").replace("2026-03-02T10:30:00.000Z", "yesterday")
								+ row("", "ada-6@example.org") + "C-7,only this\n" + row("C-8", "ada-8@example.org"))));
		assertThat(summary.get("accepted").asInt()).as(summary.toString()).isEqualTo(2);
		assertThat(summary.get("problems")
			.valueStream()
			.map((one) -> one.get("line").asInt() + " " + one.path("field").asString("") + " "
					+ one.get("code").asString()))
			.containsExactly("3 LastModifiedDate TIME_INVALID", "4 Id FIELD_MISSING", "5  ROW_SHAPE");
		assertThat(summary.toString()).doesNotContain("ada-", "yesterday");
	}

	@Test
	void anotherExportHasItsOwnColumnsWordsAndCharacters() throws Exception {
		String export = "Nr;Name;Mail;Geboren;Werbung;Stand\n7;\"Müller; geb. Groß\";%s;24.12.1985;ja;02.07.2026 10:30:00\n";
		byte[] latin = export.formatted("mueller@example.org").getBytes(StandardCharsets.ISO_8859_1);
		JsonNode summary = json(answered(200,
				service.send(service.as("service", "/system/v1/crm-kontakte")
					.header("Content-Type", "text/csv")
					.POST(BodyPublishers.ofByteArray(latin)))));
		assertThat(summary.get("accepted").asInt()).as(summary.toString()).isOne();
		JsonNode profile = profile("CRM-DE", "7");
		assertThat(values(profile)).containsOnly(Map.entry("familyName", "Müller; geb. Groß"),
				Map.entry("birthDate", "1985-12-24"), Map.entry("email", "mueller@example.org"));
		assertThat(profile.get("consents").get("email").get("given").asBoolean()).isTrue();
		Path dropped = service.data().resolve("inbox/crm-kontakte/kontakte.csv");
		Files.write(dropped, latin);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(dropped));
		JsonNode job = service
			.awaitJob(service.read("/ops/v1/jobs?feed=crm-kontakte").get("items").get(0).get("job").asString());
		assertThat(job.get("duplicates").asInt()).as("read in the feed's own characters: " + job).isOne();
		HttpRequest.Builder named = service.as("service", "/system/v1/crm-kontakte")
			.header("Content-Type", "text/csv; charset=utf-8")
			.POST(BodyPublishers.ofString(export.formatted("mueller@example.org")));
		assertThat(json(answered(200, service.send(named))).get("duplicates").asInt())
			.as("a charset that is named counts")
			.isOne();
	}

	@Test
	void aWrongMappingStopsTheStart(@TempDir Path data) {
		assertThatException()
			.isThrownBy(() -> ServiceOnPort.start(data, "--tieout.ingest.crm[0].feed=crm-contacts",
					"--tieout.ingest.crm[0].source=CRM", "--tieout.ingest.crm[0].id=Id",
					"--tieout.ingest.crm[0].modified=Id"))
			.havingRootCause()
			.withMessageContaining("tieout.ingest.crm, crm-contacts: the column Id is mapped twice");
		assertThatException()
			.isThrownBy(() -> ServiceOnPort.start(data, "--tieout.ingest.crm[0].feed=customer-records",
					"--tieout.ingest.crm[0].source=CRM", "--tieout.ingest.crm[0].id=Id",
					"--tieout.ingest.crm[0].modified=Changed"))
			.havingRootCause()
			.withMessageContaining("Two feeds are called customer-records");
	}

	/** Another person than any other: nothing identifies both. */
	private static String export(String id, String email) {
		String ada = Examples.csv("crm-contacts")
			.orElseThrow()
			.replace("0035g00000ABCDE", id)
			.replace("ada@example.org", email)
			.replace("+44 20 7946 0000", "");
		return id.equals("C-1") ? ada : Strangers.instead(ada, id);
	}

	private static String row(String id, String email) {
		String export = export(id, email);
		return export.substring(export.indexOf('\n') + 1);
	}

	private static JsonNode profile(String source, String sourceId) throws Exception {
		String path = "/experience/v1/customers?source=" + source + "&sourceId=" + sourceId;
		return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			service.awaitSettled();
			return service.read(path).get("items").path(0);
		}, (found) -> found.isObject());
	}

	private static Map<String, String> values(JsonNode profile) {
		return profile.get("fields")
			.propertyStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (field) -> field.getValue().get("value").asString()));
	}

}
