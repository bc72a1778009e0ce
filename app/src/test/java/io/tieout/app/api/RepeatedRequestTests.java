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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Requests under an {@code Idempotency-Key}, over a real port: a repeat gets the first
 * answer, another content is refused, a failure leaves the key unused.
 */
class RepeatedRequestTests {

	private static final int CALLERS = 24;

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
	void theRepeatOfOneRecordGetsTheFirstAnswer() throws Exception {
		String body = Samples.product(sku());
		String key = key();
		HttpResponse<String> first = ServiceOnPort.answered(201, send(key, "products", "application/json", body));
		HttpResponse<String> repeat = ServiceOnPort.answered(201, send(key, "products", "application/json", body));
		assertThat(repeat.body()).isEqualTo(first.body());
		assertThat(repeat.headers().firstValue("Content-Type")).isEqualTo(first.headers().firstValue("Content-Type"));
		HttpResponse<String> withoutKey = service.post("service", "/system/v1/products", body);
		assertThat(ServiceOnPort.json(withoutKey).get("outcome").asString()).isEqualTo("DUPLICATE");
	}

	@Test
	void anotherBodyUnderAUsedKeyIsRefusedAndNothingOfItIsTaken() throws Exception {
		String key = key();
		String other = sku();
		ServiceOnPort.answered(201, send(key, "products", "application/json", Samples.product(sku())));
		HttpResponse<String> answer = send(key, "products", "application/json", Samples.product(other));
		JsonNode problem = Problems.of(answer, 422, "IDEMPOTENCY_KEY_REUSED");
		assertThat(problem.get("detail").asString()).contains("Use a new key");
		assertThat(service.read("/audit/v1/events?subject=product:" + other).get("items")).isEmpty();
		ServiceOnPort.answered(201, send(key(), "products", "application/json", Samples.product(other)));
	}

	@Test
	void aFailedAttemptDoesNotBurnTheKey() throws Exception {
		String key = key();
		String sku = sku();
		Problems.of(send(key, "products", "application/json", "{\"sku\":"), 400, "BODY_NOT_JSON");
		ServiceOnPort.answered(201, send(key, "products", "application/json", Samples.product(sku)));
	}

	@Test
	void aSummaryIsRepeatedWithItsJobAndItsCounts() throws Exception {
		String key = key();
		String lines = Samples.product(sku()) + "\n" + Samples.product(sku()) + "\n";
		HttpResponse<String> first = ServiceOnPort.answered(200, send(key, "products", "application/x-ndjson", lines));
		HttpResponse<String> repeat = ServiceOnPort.answered(200, send(key, "products", "application/x-ndjson", lines));
		assertThat(repeat.body()).isEqualTo(first.body()).contains("\"accepted\":2");
		Problems.of(send(key, "products", "application/x-ndjson", lines + "\n"), 422, "IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void anAsynchronousRequestIsRepeatedWithTheSameJob() throws Exception {
		String key = key();
		String lines = Samples.product(sku());
		HttpResponse<String> first = service.send(later(key, lines));
		HttpResponse<String> repeat = service.send(later(key, lines));
		assertThat(first.statusCode()).isEqualTo(202);
		assertThat(repeat.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		assertThat(repeat.body()).isEqualTo(first.body());
		service.awaitJob(ServiceOnPort.json(first).get("job").asString());
	}

	@Test
	void aFileIsTheSameWhateverBoundaryItsClientMakesUp() throws Exception {
		String key = key();
		String csv = "source,sourceId,occurredAt,sku,name,stocked\nMASTER,F-1,2026-11-24T08:00:00Z," + sku()
				+ ",Mug,true\n";
		HttpResponse<String> first = ServiceOnPort.answered(202,
				service.send(service.file("products", "p.csv", "text/csv", csv).header("Idempotency-Key", key)));
		HttpRequest.Builder otherBoundary = service.as("operator", "/system/v1/files/products")
			.header("Content-Type", "multipart/form-data; boundary=another")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers
				.ofString("--another\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
						+ "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--another--\r\n"));
		assertThat(ServiceOnPort.answered(202, service.send(otherBoundary)).body()).isEqualTo(first.body());
		HttpRequest.Builder otherFile = service.file("products", "p.csv", "text/csv", csv + csv)
			.header("Idempotency-Key", key);
		Problems.of(service.send(otherFile), 422, "IDEMPOTENCY_KEY_REUSED");
		service.awaitJob(ServiceOnPort.json(first).get("job").asString());
	}

	@Test
	void manyCallersOfOneKeyGetOneAnswerAndItIsCarriedOutOnce() throws Exception {
		String lines = IntStream.range(0, 200)
			.mapToObj((index) -> Samples.product(sku()))
			.collect(Collectors.joining("\n"));
		String key = key();
		List<HttpResponse<String>> answers = together(() -> send(key, "products", "application/x-ndjson", lines));
		assertThat(answers).allMatch((answer) -> answer.statusCode() == 200);
		assertThat(answers.stream().map(HttpResponse::body).collect(Collectors.toSet())).hasSize(1)
			.first()
			.asString()
			.contains("\"accepted\":200", "\"duplicates\":0");
	}

	@Test
	void ofManyBodiesUnderOneKeyOneIsTaken() throws Exception {
		String key = key();
		List<HttpResponse<String>> answers = together(
				() -> send(key, "products", "application/json", Samples.product(sku())));
		assertThat(answers.stream().map(HttpResponse::statusCode)).contains(201)
			.filteredOn((status) -> status == 422)
			.hasSize(CALLERS - 1);
	}

	@Test
	void keysOfTwoCallersAndTwoResourcesAreTwoKeys() throws Exception {
		String key = key();
		ServiceOnPort.answered(201, send(key, "products", "application/json", Samples.product(sku())));
		ServiceOnPort.answered(201, send(key, "orders", "application/json", Samples.order("O-" + key)));
		ServiceOnPort.answered(201,
				service.send(service.as("administrator", "/system/v1/products")
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", key)
					.POST(BodyPublishers.ofString(Samples.product(sku())))));
	}

	@Test
	void anOperatorsActIsRepeatedWithItsFirstAnswer() throws Exception {
		String key = key();
		HttpResponse<String> first = rebuild(key, "{\"mode\":\"switch\"}");
		assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
		HttpResponse<String> repeat = rebuild(key, "{\"mode\":\"switch\"}");
		assertThat(repeat.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		assertThat(repeat.body()).isEqualTo(first.body());
		Problems.of(rebuild(key, "{\"mode\":\"verify\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void whatWasAnsweredIsKeptWithoutItsContent() throws Exception {
		String key = key();
		ServiceOnPort.answered(201, send(key, "customer-records", "application/json", Samples.customer("C-" + key)));
		List<String> kept = new JdbcTemplate(service.postgres().app())
			.queryForList("SELECT answer::text FROM inbox.answer WHERE request_key = ?", String.class, key);
		assertThat(kept).singleElement().asString().doesNotContain("jane@example.com", "C-" + key);
	}

	@Test
	void aRequestWhoseAnswerWasNeverKeptIsCarriedOutAnewAndTakesNothingTwice() throws Exception {
		String key = key();
		String sku = sku();
		String lines = Samples.product(sku) + "\n";
		ServiceOnPort.answered(200, send(key, "products", "application/x-ndjson", lines));
		new JdbcTemplate(service.postgres().app()).update("DELETE FROM inbox.answer WHERE request_key = ?", key);
		HttpResponse<String> anew = ServiceOnPort.answered(200, send(key, "products", "application/x-ndjson", lines));
		assertThat(anew.body()).contains("\"accepted\":0", "\"duplicates\":1");
		assertThat(ServiceOnPort.answered(200, send(key, "products", "application/x-ndjson", lines)).body())
			.isEqualTo(anew.body());
		assertThat(service.read("/audit/v1/events?subject=product:" + sku).get("items")).hasSize(1);
	}

	@Test
	void answersAreForgottenWhenTheirTimeIsOver() throws Exception {
		String key = key();
		JdbcTemplate database = new JdbcTemplate(service.postgres().app());
		ServiceOnPort.answered(201, send(key, "products", "application/json", Samples.product(sku())));
		database.update("UPDATE inbox.answer SET answered_at = now() - interval '8 days' WHERE request_key = ?", key);
		for (int n = 0; n < 20; n++) {
			ServiceOnPort.answered(201, send(key(), "products", "application/json", Samples.product(sku())));
		}
		assertThat(database.queryForList("SELECT 1 FROM inbox.answer WHERE request_key = ?", key)).isEmpty();
	}

	private static List<HttpResponse<String>> together(Callable<HttpResponse<String>> call) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<HttpResponse<String>> answers = new ArrayList<>();
			for (Future<HttpResponse<String>> answer : callers
				.invokeAll(IntStream.range(0, CALLERS).mapToObj((index) -> call).toList())) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			callers.shutdownNow();
		}
	}

	private static HttpResponse<String> rebuild(String key, String body) throws Exception {
		return service.send(service.as("operator", "/ops/v1/views/breaks/rebuilds")
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(body)));
	}

	private static HttpRequest.Builder later(String key, String lines) {
		return service.as("service", "/system/v1/products")
			.header("Content-Type", "application/x-ndjson")
			.header("Prefer", "respond-async")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(lines));
	}

	private static HttpResponse<String> send(String key, String resource, String type, String body) throws Exception {
		return service.send(service.as("service", "/system/v1/" + resource)
			.header("Content-Type", type)
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(body)));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static String sku() {
		return Samples.sku();
	}

}
