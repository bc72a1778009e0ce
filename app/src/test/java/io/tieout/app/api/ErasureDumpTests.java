package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * After people were erased, a whole dump of the database and every file beside it is
 * searched for what was known of them, in every form it might lie there in.
 */
class ErasureDumpTests {

	/** Words that stand nowhere but in the records of those who are erased. */
	private static final List<String> ERASED = List.of("Quixadora", "Vantongeren", "quixadora@erased.example",
			"+442079460991", "0207 946 0991", "Zwiebelgasse", "1971-03-29", "QX-CARD-5501", "crm-quixadora-77",
			"Brambelhoek", "brambelhoek@erased.example", "file-brambelhoek-78", "Ozymandia", "ozymandia@erased.example",
			"shop-ozymandia-79");

	private static final String KEPT = "Persephalia";

	@Test
	void nothingOfErasedPeopleIsLeftAnywhereAndOthersAreReadableStill(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(data)) {
			load(service);
			Set<String> erased = new TreeSet<>();
			for (String mailbox : List.of("quixadora@erased.example", "brambelhoek@erased.example",
					"ozymandia@erased.example")) {
				JsonNode profile = found(service, "email=" + mailbox).get(0);
				assertThat(profile.get("fields")).as("it was there").isNotEmpty();
				erased.add(profile.get("customerId").asString());
			}
			assertThat(erased).hasSize(3);
			for (String customer : erased) {
				answered(200, service.post("steward", "/process/v1/customers/" + customer + "/erase",
						"{\"reason\":\"They asked\"}"));
			}
			for (String customer : erased) {
				Awaitility.await()
					.until(() -> service.read("/experience/v1/customers/" + customer)
						.path("erasure")
						.hasNonNull("erasedAt"));
			}
			service.awaitSettled();
			Map<String, String> dump = dump(service);
			assertThat(dump).as("all schemas are searched")
				.containsKeys("store.event", "inbox.record", "process.identity_record", "keys.data_key",
						"views.customer_records_g1", "axon.token_entry");
			assertThat(dump.get("store.event")).as("what is looked for would be found")
				.contains("customer.CustomerErased");
			dump.putAll(files(data));
			assertThat(traces(dump)).isEmpty();
			assertThat(found(service, "email=persephalia@kept.example").get(0)
				.get("fields")
				.get("givenName")
				.get("value")
				.asString()).isEqualTo(KEPT);
			assertThat(json(answered(200, service.post("auditor", "/audit/v1/verifications", "{}"))).get("valid")
				.asBoolean()).isTrue();
		}
	}

	/** What is found where it lies in the clear: the search must be able to find. */
	@Test
	void theSearchFindsAWordInEveryForm() {
		for (String form : forms("Quixadora")) {
			assertThat(traces(new TreeMap<>(Map.of("somewhere", "before " + form + " after")))).as(form).isNotEmpty();
		}
	}

	private static void load(ServiceOnPort service) throws Exception {
		answered(201, service.post("service", "/system/v1/customer-records",
				"""
						{"source":"CRM","sourceId":"crm-quixadora-77","occurredAt":"2026-03-02T10:00:00Z","givenName":"Quixadora",
						 "familyName":"Vantongeren","birthDate":"1971-03-29","email":"quixadora@erased.example",
						 "phone":"+442079460991","addressLine1":"Zwiebelgasse 4","loyaltyId":"QX-CARD-5501",
						 "consents":{"email":true}}"""));
		service.sendLines("customer-records",
				List.of(line("CRM", "crm-quixadora-77", "2026-03-03", "Quixadora", "quixadora@erased.example"),
						line("SHOP", "shop-ozymandia-79", "2026-03-02", "Ozymandia", "ozymandia@erased.example"),
						line("SHOP", "kept", "2026-03-02", KEPT, "persephalia@kept.example"),
						// parked: it is of the future
						line("CRM", "crm-quixadora-77", "2190-01-01", "Quixadora", "quixadora@erased.example"),
						// rejected: it says nothing of when
						line("CRM", "crm-quixadora-77", "never", "Quixadora", "quixadora@erased.example"),
						"no JSON: Quixadora"));
		HttpResponse<String> uploaded = answered(202, service
			.send(service.file("customer-records", "people.csv", "text/csv; charset=utf-8", """
					source,sourceId,occurredAt,givenName,email,phone
					FILE,file-brambelhoek-78,2026-03-02T10:00:00Z,Brambelhoek,brambelhoek@erased.example,0207 946 0991
					""")));
		assertThat(service.awaitJob(json(uploaded).get("job").asString()).get("accepted").asLong()).isOne();
		answered(200,
				service.send(service.as("service", "/system/v1/customer-records")
					.header("Content-Type", "text/csv")
					.header("Idempotency-Key", "people-1")
					.POST(BodyPublishers.ofString("""
							source,sourceId,occurredAt,givenName,email
							SHOP,shop-ozymandia-79,2026-03-05T10:00:00Z,Ozymandia,ozymandia@erased.example
							"""))));
		service.awaitSettled();
		assertThat(service.read("/ops/v1/hospital").get("items")).hasSize(1);
		assertThat(JdbcClient.create(service.postgres().app())
			.sql("SELECT count(*) FROM inbox.rejected")
			.query(Long.class)
			.single()).isEqualTo(2);
		assertThat(service.read("/audit/v1/records?source=CRM&sourceId=crm-quixadora-77").get("items")).isNotEmpty();
	}

	private static String line(String source, String id, String day, String name, String mailbox) {
		return """
				{"source":"%s","sourceId":"%s","occurredAt":"%sT10:00:00Z","givenName":"%s","email":"%s"}"""
			.formatted(source, id, day, name, mailbox);
	}

	private static JsonNode found(ServiceOnPort service, String question) throws Exception {
		return service.read("/experience/v1/customers?" + question).get("items");
	}

	/** Every row of every table of every schema, as text and, where bytes, as such. */
	private static Map<String, String> dump(ServiceOnPort service) {
		JdbcClient owner = JdbcClient.create(service.postgres().owner());
		Map<String, String> dump = new TreeMap<>();
		List<String> tables = owner.sql("""
				SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
				WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""").query(String.class).list();
		for (String table : tables) {
			dump.put(table,
					String.join("\n", owner.sql("SELECT t::text FROM " + table + " t").query(String.class).list())
							+ "\n" + bytes(owner, table));
		}
		return dump;
	}

	private static String bytes(JdbcClient owner, String table) {
		List<String> columns = owner.sql("""
				SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND atttypid = 'bytea'::regtype
				AND NOT attisdropped""").param(table).query(String.class).list();
		StringBuilder text = new StringBuilder();
		for (String column : columns) {
			owner.sql("SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL")
				.query(byte[].class)
				.list()
				.forEach((value) -> text.append(new String(value, StandardCharsets.ISO_8859_1)).append('\n'));
		}
		return text.toString();
	}

	/** Every file of the service: keys, ledger, uploads, watched folders. */
	private static Map<String, String> files(Path data) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(data)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		assertThat(files.keySet()).anySatisfy((file) -> assertThat(file).endsWith("ledger"));
		return files;
	}

	private static List<String> traces(Map<String, String> everything) {
		List<String> traces = new ArrayList<>();
		everything.forEach((place, text) -> {
			String lower = text.toLowerCase(Locale.ROOT);
			for (String word : ERASED) {
				for (String form : forms(word)) {
					if (text.contains(form) || lower.contains(form.toLowerCase(Locale.ROOT))) {
						traces.add(word + " as " + form + " in " + place);
					}
				}
			}
		});
		return traces;
	}

	/**
	 * A word as it may lie somewhere: in an encoding, in hexadecimal digits, in Base64.
	 */
	private static List<String> forms(String word) {
		List<String> forms = new ArrayList<>();
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] bytes = word.getBytes(charset);
			forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
			forms.add(HexFormat.of().formatHex(bytes));
			forms.addAll(inBase64(bytes));
		}
		return forms;
	}

	/** Base64 of three bytes at a time: what surrounds a word shifts it by one or two. */
	private static List<String> inBase64(byte[] bytes) {
		List<String> forms = new ArrayList<>();
		for (int shift = 0; shift < 3; shift++) {
			byte[] shifted = new byte[shift + bytes.length];
			System.arraycopy(bytes, 0, shifted, shift, bytes.length);
			String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
			int first = (shift == 0) ? 0 : shift + 1;
			int last = encoded.length() - ((shifted.length % 3 == 0) ? 0 : 1);
			forms.add(encoded.substring(first, last));
		}
		return forms;
	}

}
