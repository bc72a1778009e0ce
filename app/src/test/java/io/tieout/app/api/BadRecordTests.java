package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.shell.MovedClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bad input of each kind at the record door: a clear answer that says where and how to
 * mend, nothing lost, and everything else of the same body taken.
 */
class BadRecordTests {

	private static final String MUG = Samples.sku();

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data);
		ServiceOnPort.answered(201, post("products", "application/json", Samples.product(MUG)));
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aBodyThatIsNoJsonIsRefusedWithItsColumn() throws Exception {
		JsonNode problem = Problems.of(post("products", "application/json", "sku=MUG"), 400, "BODY_NOT_JSON");
		assertThat(problem.get("detail").asString()).contains("no JSON").contains("Line 1, column 1");
		assertThat(Problems.of(post("products", "application/json", "{\"sku\":1,\n \"sku\":2}"), 400, "BODY_NOT_JSON")
			.get("detail")
			.asString()).contains("a second time").contains("Line 2, column 2");
		Problems.of(post("products", "application/json", ""), 400, "BODY_EMPTY");
		Problems.of(post("products", "application/json", "[]"), 400, "BODY_NOT_JSON");
	}

	@Test
	void aLineThatIsNoJsonIsRejectedByItselfWithItsLine() throws Exception {
		JsonNode summary = lines("products", Samples.product(Samples.sku()), "{\"sku\": oops",
				Samples.product(Samples.sku()));
		assertCounts(summary, 3, 2, 0, 1);
		assertThat(problem(summary).get("line").asInt()).isEqualTo(2);
		assertThat(problem(summary).get("column").asInt()).isPositive();
		assertThat(code(problem(summary))).isEqualTo("JSON_INVALID");
	}

	@Test
	void wrongTypesMissingAndUnknownFieldsAreEachNamed() throws Exception {
		String wrong = "{%s,\"sku\":4711,\"name\":\"Mug\",\"stocked\":\"yes\",\"colour\":\"red\"}"
			.formatted(Samples.head("MASTER", "WRONG"));
		JsonNode problem = Problems.of(post("products", "application/json", wrong), 422, "TYPE_INVALID");
		assertThat(problem.get("outcome").asString()).isEqualTo("REJECTED");
		assertThat(problem.get("problems").valueStream().map((one) -> one.get("field").asString() + " " + code(one)))
			.containsExactlyInAnyOrder("sku TYPE_INVALID", "stocked TYPE_INVALID", "colour FIELD_UNKNOWN");
		String missing = "{%s,\"sku\":\"%s\"}".formatted(Samples.head("MASTER", "MISSING"), Samples.sku());
		JsonNode lacking = Problems.of(post("products", "application/json", missing), 422, "FIELD_MISSING");
		assertThat(lacking.get("problems").valueStream().map((one) -> one.get("field").asString()))
			.containsExactlyInAnyOrder("name", "stocked");
	}

	@Test
	void anUnknownSkuWaitsInTheHospitalAndNothingElseDoes() throws Exception {
		String unknown = Samples.sku();
		JsonNode summary = lines("stock-movements", Samples.received("U-1-" + unknown, "WH", unknown, "5"),
				Samples.received("U-2-" + unknown, "WH", MUG, "7"));
		assertCounts(summary, 2, 1, 1, 0);
		HttpResponse<String> one = ServiceOnPort.answered(202,
				post("stock-movements", "application/json", Samples.received("U-3-" + unknown, "WH", unknown, "1")));
		JsonNode parked = ServiceOnPort.json(one);
		assertThat(parked.get("outcome").asString()).isEqualTo("PARKED");
		assertThat(parked.get("letter").asLong()).isPositive();
		assertThat(service.read("/ops/v1/hospital?cause=UNKNOWN_SKU:" + unknown).get("items")).hasSize(2);
	}

	@Test
	void aNegativePriceIsRejectedAtItsField() throws Exception {
		String id = Samples.sku();
		String bad = Samples.order(id, "{\"amount\":\"-0.01\",\"currency\":\"GBP\"}");
		JsonNode problem = Problems.of(post("orders", "application/json", bad), 422, "NEGATIVE_PRICE");
		assertThat(problem.get("problems").get(0).get("field").asString()).isEqualTo("lines[0].unitPrice");
		JsonNode summary = lines("orders", bad, Samples.order(id + "-B"));
		assertCounts(summary, 2, 1, 0, 1);
	}

	@Test
	void aDateIn2036WaitsUntilItsSourceOrAnOperatorSetsItRight() throws Exception {
		String sku = Samples.sku();
		String id = "F-" + sku;
		ServiceOnPort.answered(201, post("products", "application/json", Samples.product(sku)));
		JsonNode summary = lines("stock-movements", in2036(id, sku), Samples.received("N-" + sku, "WH", sku, "1"));
		assertCounts(summary, 2, 1, 1, 0);
		JsonNode letter = service.read("/ops/v1/hospital?cause=OCCURRED_IN_FUTURE").get("items").get(0);
		assertThat(letter.get("nextAttemptAt").asString()).startsWith("2036-11-24");
		assertThat(letter.get("blocking").asBoolean()).isFalse();
		String address = "/ops/v1/hospital/" + letter.get("id").asLong();
		HttpResponse<String> tooEarly = ServiceOnPort.answered(200, service.post("operator", address + "/retry", ""));
		assertThat(ServiceOnPort.json(tooEarly).get("state").asString()).isEqualTo("WAITING");
		assertThat(factsOf(service, id)).isEmpty();
		String mended = JsonMapper.shared()
			.writeValueAsString(
					Map.of("record", Samples.received(id, "WH", sku, "1"), "reason", "its clock was wrong"));
		HttpResponse<String> edited = ServiceOnPort.answered(200, service.post("operator", address + "/edit", mended));
		assertThat(ServiceOnPort.json(edited).get("state").asString()).isEqualTo("RELEASED");
		assertThat(factsOf(service, id)).singleElement()
			.satisfies((fact) -> assertThat(fact.get("occurredAt").asString()).isEqualTo(Samples.TIME));
	}

	@Test
	void aDateIn2036IsTakenByItselfWhenItsTimeHasCome(@TempDir Path data) throws Exception {
		String id = "F-" + Samples.sku();
		try (ServiceOnPort own = ServiceOnPort.startQuick(data, List.of(MovedClock.class))) {
			ServiceOnPort.answered(201, own.post("service", "/system/v1/products", Samples.product(MUG)));
			ServiceOnPort.answered(202, own.post("service", "/system/v1/stock-movements", in2036(id, MUG)));
			MovedClock clock = own.part(MovedClock.class);
			clock.forward(Duration.between(clock.instant(), Instant.parse("2036-11-24T09:00:00Z")));
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !factsOf(own, id).isEmpty());
			assertThat(factsOf(own, id)).singleElement()
				.satisfies((fact) -> assertThat(fact.get("occurredAt").asString()).startsWith("2036-11-24"));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> own.read("/ops/v1/hospital?limit=1").get("items").isEmpty());
		}
	}

	private static String in2036(String id, String sku) {
		return Samples.received(id, "WH", sku, "1").replace("2026-11-24", "2036-11-24");
	}

	private static JsonNode factsOf(ServiceOnPort at, String id) throws Exception {
		return at.read("/audit/v1/events?source=WMS&sourceId=" + id).get("items");
	}

	@Test
	void aBodyOf200MegabytesWithItsLengthIsRefusedAtOnceAndTheFilesEndpointNamed() throws Exception {
		BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> blanks(200)), 200L << 20);
		JsonNode problem = Problems.of(send("products", body), 413, "BODY_TOO_LARGE");
		assertThat(problem.get("filesEndpoint").asString()).isEqualTo("/system/v1/files/{feed}");
		assertThat(problem.get("maxBytes").asLong()).isEqualTo(32L << 20);
		assertThat(problem.get("detail").asString()).contains("Nothing of it was taken");
	}

	@Test
	void aBodyOf200MegabytesInChunksIsStoppedAndItsBeginningIsTakenUnderItsJob() throws Exception {
		String first = Samples.sku();
		String records = Stream.concat(Stream.of(first), IntStream.range(0, 1_499).mapToObj((index) -> Samples.sku()))
			.map(Samples::product)
			.collect(Collectors.joining("\n", "", "\n"));
		BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
				new ByteArrayInputStream(records.getBytes(StandardCharsets.UTF_8)), blanks(200)));
		JsonNode problem = Problems.of(send("products", body), 413, "BODY_TOO_LARGE");
		assertThat(problem.get("received").asInt()).isEqualTo(1_500);
		assertThat(problem.get("detail").asString())
			.contains("Its first " + problem.get("received").asInt() + " records were taken");
		JsonNode job = service.read("/ops/v1/jobs/" + problem.get("job").asString());
		assertThat(job.get("state").asString()).isEqualTo("BROKEN_OFF");
		assertThat(job.get("accepted").asInt()).isEqualTo(problem.get("received").asInt());
		assertThat(service.read("/audit/v1/events?subject=product:" + first).get("items")).hasSize(1);
	}

	@Test
	void aFileKeptForLaterThatIsTooLargeIsTakenInNoPart() throws Exception {
		HttpResponse<String> answer = service.send(service.as("service", "/system/v1/products")
			.header("Content-Type", "application/x-ndjson")
			.header("Prefer", "respond-async")
			.POST(BodyPublishers.ofInputStream(() -> blanks(40))));
		assertThat(Problems.of(answer, 413, "BODY_TOO_LARGE").get("detail").asString())
			.contains("Nothing of it was taken");
	}

	@Test
	void bytesOfAnotherCharacterSetRejectTheirLineAndNamingTheSetMendsThem() throws Exception {
		byte[] latin = (Samples.product(Samples.sku()).replace("Mug", "Café") + "\n" + Samples.product(Samples.sku())
				+ "\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		JsonNode summary = ServiceOnPort
			.json(ServiceOnPort.answered(200, send("products", "application/x-ndjson", latin)));
		assertCounts(summary, 2, 1, 0, 1);
		assertThat(problem(summary).get("line").asInt()).isEqualTo(1);
		assertThat(code(problem(summary))).isEqualTo("BYTES_MALFORMED");
		assertThat(problem(summary).get("detail").asString()).contains("charset=");
		JsonNode mended = ServiceOnPort
			.json(ServiceOnPort.answered(200, send("products", "application/x-ndjson;charset=iso-8859-1", latin)));
		assertCounts(mended, 2, 1, 0, 0);
		assertThat(mended.get("duplicates").asInt()).isEqualTo(1);
	}

	@Test
	void anUnknownCharacterSetIsRefusedAsSuch() throws Exception {
		JsonNode problem = Problems.of(post("products", "application/json;charset=latin-99", "{}"), 415,
				"CHARSET_UNKNOWN");
		assertThat(problem.get("detail").asString()).contains("Send UTF-8");
		Problems.of(post("products", "text/plain", "{}"), 415, "MEDIA_TYPE_UNSUPPORTED");
	}

	@Test
	void aHeaderThatLacksAColumnOrNamesAnUnknownOneIsRefusedWithTheColumn() throws Exception {
		JsonNode missing = Problems.of(post("stock-counts", "text/csv", "source,sourceId,occurredAt,sku,location\n"),
				400, "COLUMN_MISSING");
		assertThat(missing.get("detail").asString()).contains("countId", "quantity");
		JsonNode unknown = Problems.of(
				post("stock-counts", "text/csv",
						"source,sourceId,occurredAt,sku,location,quantity,countId,colour\nWMS,1,x,x,x,1,1,red\n"),
				400, "COLUMN_UNKNOWN");
		assertThat(unknown.get("detail").asString()).contains("colour");
		Problems.of(post("stock-counts", "text/csv", ""), 400, "BODY_EMPTY");
	}

	@Test
	void aRowWithAShiftedColumnIsRejectedWithItsLineAndTheOthersAreTaken() throws Exception {
		String id = Samples.sku();
		String header = "source,sourceId,occurredAt,sku,location,quantity,countId\n";
		String good = "WMS,%s-%d," + Samples.TIME + ",%s,WH,%d,C%d\n";
		String body = header + good.formatted(id, 1, MUG, 4, 1)
				+ "WMS,,%s-2,%s,%s,WH,5,C2\n".formatted(id, Samples.TIME, MUG)
				+ "WMS,%s,%s-3,%s,WH,5,C3\n".formatted(Samples.TIME, id, MUG) + good.formatted(id, 4, MUG, 6, 4);
		JsonNode summary = ServiceOnPort.json(ServiceOnPort.answered(200, post("stock-counts", "text/csv", body)));
		assertCounts(summary, 4, 2, 0, 2);
		List<JsonNode> problems = summary.get("problems").valueStream().toList();
		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.get("line").asInt()).isEqualTo(3);
			assertThat(code(problem)).isEqualTo("ROW_SHAPE");
			assertThat(problem.get("column").asInt()).isPositive();
		}).anySatisfy((problem) -> {
			assertThat(problem.get("line").asInt()).isEqualTo(4);
			assertThat(problem.get("field").asString()).isEqualTo("occurredAt");
			assertThat(code(problem)).isEqualTo("TIME_INVALID");
		});
	}

	@Test
	void aFactSentAgainWithOtherContentWaitsAsALetterAndChangesNothing() throws Exception {
		String id = "SAME-" + Samples.sku();
		String sku = Samples.sku();
		ServiceOnPort.answered(201, post("products", "application/json", Samples.product(sku)));
		String fact = Samples.received(id, "WH", sku, "3");
		HttpResponse<String> first = ServiceOnPort.answered(201, post("stock-movements", "application/json", fact));
		HttpResponse<String> again = ServiceOnPort.answered(200, post("stock-movements", "application/json", fact));
		assertThat(ServiceOnPort.json(again).get("outcome").asString()).isEqualTo("DUPLICATE");
		assertThat(ServiceOnPort.json(again).get("position").asLong())
			.isEqualTo(ServiceOnPort.json(first).get("position").asLong());
		JsonNode changed = ServiceOnPort.json(ServiceOnPort.answered(202,
				post("stock-movements", "application/json", Samples.received(id, "WH", sku, "4"))));
		assertThat(changed.get("code").asString()).isEqualTo("SOURCE_RECORD_CHANGED");
		service.awaitLevel();
		assertThat(service.read("/experience/v1/availability?sku=" + sku).get("items").get(0).get("onHand").asInt())
			.isEqualTo(3);
	}

	@Test
	void everyRejectedRecordIsKeptWithItsAnswer() throws Exception {
		JsonNode summary = lines("products", "{\"nothing\":1}", Samples.product(Samples.sku()));
		JsonNode job = service.read("/ops/v1/jobs/" + summary.get("job").asString());
		assertThat(job.get("rejected").asInt()).isEqualTo(1);
		assertThat(job.get("problems")).isEqualTo(summary.get("problems"));
		assertThat(new JdbcTemplate(service.postgres().app()).queryForObject(
				"SELECT count(*) FROM inbox.rejected WHERE arrival = ?::uuid AND box IS NOT NULL", Integer.class,
				summary.get("job").asString()))
			.isEqualTo(1);
	}

	private static void assertCounts(JsonNode summary, int received, int accepted, int parked, int rejected) {
		assertThat(List.of(summary.get("received").asInt(), summary.get("accepted").asInt(),
				summary.get("parked").asInt(), summary.get("rejected").asInt()))
			.as(summary.toString())
			.isEqualTo(List.of(received, accepted, parked, rejected));
	}

	private static JsonNode problem(JsonNode summary) {
		assertThat(summary.get("problems")).hasSize(1);
		return summary.get("problems").get(0);
	}

	private static String code(JsonNode problem) {
		return problem.get("code").asString();
	}

	private static JsonNode lines(String resource, String... lines) throws Exception {
		return service.sendLines(resource, List.of(lines));
	}

	private static HttpResponse<String> post(String resource, String type, String body) throws Exception {
		return service.post("service", "/system/v1/" + resource, type, body);
	}

	private static HttpResponse<String> send(String resource, String type, byte[] body) throws Exception {
		return service.send(service.as("service", "/system/v1/" + resource)
			.header("Content-Type", type)
			.POST(BodyPublishers.ofByteArray(body)));
	}

	private static HttpResponse<String> send(String resource, BodyPublisher body) throws Exception {
		return service.send(service.as("service", "/system/v1/" + resource)
			.header("Content-Type", "application/x-ndjson")
			.POST(body));
	}

	/** Blank lines, which say nothing. */
	private static InputStream blanks(int megabytes) {
		return new InputStream() {

			private long left = (long) megabytes << 20;

			@Override
			public int read() {
				return (this.left-- > 0) ? '\n' : -1;
			}

			@Override
			public int read(byte[] target, int offset, int length) {
				if (this.left <= 0) {
					return -1;
				}
				int count = (int) Math.min(length, this.left);
				Arrays.fill(target, offset, offset + count, (byte) '\n');
				this.left -= count;
				return count;
			}

		};
	}

}
