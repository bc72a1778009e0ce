package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Bad calls of every kind, over a real port: a problem document with a stable code each
 * time.
 */
class ProblemsTests {

	private static final String CART = """
			{"reservationId":"R-1","channel":"web","lines":[{"sku":"MUG","quantity":2}],"expiresAt":"2100-01-01T00:00:00Z"}""";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data, "--tieout.http.max-body=1KB");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void malformedJsonIsRefusedWithItsLineAndColumn() throws Exception {
		JsonNode problem = Problems.of(reserve("{\n\"channel\": nonsense"), 400, "JSON_INVALID");
		assertThat(problem.get("line").asInt()).isEqualTo(2);
		assertThat(problem.get("column").asInt()).isPositive();
	}

	@Test
	void anEmptyBodyIsRefused() throws Exception {
		Problems.of(reserve(""), 400, "BODY_EMPTY");
	}

	@Test
	void anUnknownFieldIsNamed() throws Exception {
		JsonNode problem = Problems.of(reserve(CART.replace("\"channel\"", "\"colour\":\"red\",\"channel\"")), 422,
				"FIELD_UNKNOWN");
		assertThat(problem.get("field").asString()).isEqualTo("colour");
	}

	@Test
	void aFieldOfTheWrongTypeIsNamedAndItsContentIsNotRepeated() throws Exception {
		HttpResponse<String> answer = reserve(CART.replace(":2}", ":\"two-secret\"}"));
		assertThat(Problems.of(answer, 422, "FIELD_INVALID").get("field").asString()).isEqualTo("lines/0/quantity");
		assertThat(answer.body()).doesNotContain("two-secret");
	}

	@Test
	void anInvalidValueKeepsItsOwnCode() throws Exception {
		JsonNode problem = Problems.of(reserve(CART.replace("MUG", "M\\tG")), 422, "SKU_INVALID");
		assertThat(problem.get("field").asString()).isEqualTo("lines/0/sku");
	}

	@Test
	void anUnknownPathIsNotFound() throws Exception {
		Problems.of(service.get("administrator", "/experience/v1/nothing"), 404, "PATH_UNKNOWN");
	}

	@Test
	void aMethodThePathDoesNotTakeIsRefusedWithThoseItTakes() throws Exception {
		HttpResponse<String> answer = service
			.send(service.as("administrator", "/process/v1/reservations").PUT(BodyPublishers.ofString("{}")));
		Problems.of(answer, 405, "METHOD_NOT_ALLOWED");
		assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
	}

	@Test
	void aMediaTypeThePathDoesNotTakeOrGiveIsRefused() throws Exception {
		Problems.of(service.post("service", "/process/v1/reservations", "text/plain", "x"), 415,
				"MEDIA_TYPE_UNSUPPORTED");
		Problems.of(service.send(service.as("auditor", "/audit/v1/events").header("Accept", "image/png")), 406,
				"NOT_ACCEPTABLE");
	}

	@Test
	void aMissingParameterIsNamed() throws Exception {
		JsonNode problem = Problems.of(service.get("auditor", "/audit/v1/records?source=CRM"), 400,
				"PARAMETER_MISSING");
		assertThat(problem.get("parameter").asString()).isEqualTo("sourceId");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " | ", textBlock = """
			/audit/v1/events?from=yesterday                                          | from
			/audit/v1/events?from=%2B999999999-12-31T23:59:59Z                       | from
			/audit/v1/events?to=-10000-01-01T00:00:00Z                               | to
			/experience/v1/availability?sku=MUG&asOf=%2B300000-01-01T00:00:00Z       | asOf
			/experience/v1/availability?sku=MUG&knownAt=-4800-01-01T00:00:00Z        | knownAt
			/audit/v1/events?limit=many                                              | limit
			/audit/v1/events/first                                                   | position
			""")
	void aParameterOfTheWrongFormIsNamed(String path, String parameter) throws Exception {
		HttpResponse<String> answer = service.get("administrator", path.strip());
		assertThat(Problems.of(answer, 400, "PARAMETER_INVALID").get("parameter").asString()).isEqualTo(parameter);
		assertThat(answer.body()).doesNotContain("yesterday");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " | ", textBlock = """
			/audit/v1/events?subject=%00                          | PARAMETER_INVALID
			/experience/v1/breaks?flow=a%00b                      | PARAMETER_INVALID
			/experience/v1/availability?sku=%ff%fe                | PARAMETER_INVALID
			/experience/v1/breaks?%ff=1                           | PARAMETER_INVALID
			/experience/v1/breaks?cursor=AA                       | CURSOR_INVALID
			/experience/v1/breaks?minAge=99999999999              | AGE_INVALID
			/experience/v1/breaks?minAge=999999999                | AGE_INVALID
			/experience/v1/breaks?minAge=P999999999Y              | AGE_INVALID
			/experience/v1/breaks?minAge=PT9999999999999999H      | AGE_INVALID
			/experience/v1/breaks?minAge=-P1D                     | AGE_INVALID
			/experience/v1/breaks?minAge=old                      | AGE_INVALID
			/experience/v1/breaks?status=LOST                     | STATUS_INVALID
			/audit/v1/history/reconciliation.Break/x?at=9999999999999999999999 | AT_INVALID
			/audit/v1/history/reconciliation.Break/x?at=%2B999999-01-01T00:00:00Z | AT_INVALID
			""")
	void aQuestionBeyondAllBoundsIsRefused(String path, String code) throws Exception {
		Problems.of(service.get("administrator", path.strip()), 400, code);
	}

	@ParameterizedTest
	@CsvSource({ "0", "30", "P3D", "P1M", "P2Y", "PT12H" })
	void anAgeIsDaysOrAPeriod(String age) throws Exception {
		assertThat(service.get("finance", "/experience/v1/breaks?minAge=" + age).statusCode()).isEqualTo(200);
	}

	@Test
	void aBodyDeclaredTooLargeIsRefusedAndTheFilesEndpointNamed() throws Exception {
		JsonNode problem = Problems.of(reserve("x".repeat(1025)), 413, "BODY_TOO_LARGE");
		assertThat(problem.get("filesEndpoint").asString()).isEqualTo("/system/v1/files/{feed}");
	}

	@Test
	void aBodyOfUnknownLengthIsStoppedWhereItBecomesTooLarge() throws Exception {
		byte[] endless = ("{\"channel\":\"" + "x".repeat(5000)).getBytes(StandardCharsets.UTF_8);
		Problems.of(
				service.send(service.as("service", "/process/v1/reservations")
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))),
				413, "BODY_TOO_LARGE");
	}

	@Test
	void aKeyThatIsNoneIsRefused() throws Exception {
		HttpRequest.Builder request = service.as("service", "/system/v1/products")
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", "k".repeat(201))
			.POST(BodyPublishers.ofString("{}"));
		Problems.of(service.send(request), 400, "IDEMPOTENCY_KEY_INVALID");
	}

	@Test
	void aRequestThatIsNoHttpIsRefusedAsAProblemToo() throws Exception {
		String answer;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			OutputStream out = socket.getOutputStream();
			out.write("GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			out.flush();
			answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("application/problem+json")
			.contains("\"code\":\"REQUEST_INVALID\"")
			.doesNotContain("Tomcat");
	}

	@Test
	void aCallWithoutATraceIsGivenOneAndOneWithATraceKeepsIt() throws Exception {
		assertThat(service.get("auditor", "/audit/v1/events").headers().firstValue("Correlation-Id"))
			.hasValueSatisfying((id) -> assertThat(id).matches("[0-9a-f]{32}"));
		HttpRequest.Builder traced = service.as("auditor", "/audit/v1/events")
			.header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
		assertThat(service.send(traced).headers().firstValue("Correlation-Id"))
			.hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
	}

	private static HttpResponse<String> reserve(String body) throws Exception {
		return service.post("service", "/process/v1/reservations", body);
	}

}
