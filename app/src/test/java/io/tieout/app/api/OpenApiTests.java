package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description of the interface is that of the running service. After an
 * intended change, {@code -Dtieout.approve=true} writes it anew.
 */
class OpenApiTests {

	private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi");

	private static final JsonMapper SORTED = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "system", "process", "experience", "audit", "ops" })
	void theCommittedDocumentIsThatOfTheService(String group) throws Exception {
		HttpResponse<String> answer = open("/openapi/" + group + ".json");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		String served = normalised(answer.body());
		Path file = COMMITTED.resolve(group + ".json");
		if (Boolean.getBoolean("tieout.approve")) {
			Files.createDirectories(COMMITTED);
			Files.writeString(file, served);
		}
		assertThat(served).isEqualTo(normalised(Files.readString(file)));
	}

	@Test
	void valuesHaveTheShapesOfTheContracts() throws Exception {
		JsonNode schemas = JsonMapper.shared()
			.readTree(open("/openapi/process.json").body())
			.get("components")
			.get("schemas");
		assertThat(schemas.get("Sku").get("type").asString()).isEqualTo("string");
		assertThat(schemas.get("Quantity").get("type").asString()).isEqualTo("number");
	}

	@Test
	void aDocumentThatThereIsNotIsNotFound() throws Exception {
		assertThat(open("/openapi/nothing.json").statusCode()).isEqualTo(404);
	}

	@Test
	void thePageToTryItNeedsNothingFromElsewhere() throws Exception {
		HttpResponse<String> page = open("/swagger-ui/index.html");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("swagger-ui").doesNotContain("http://", "https://");
		assertThat(open("/openapi/swagger-config").body()).contains("/openapi/system.json", "/openapi/ops.json");
		assertThat(open("/").statusCode()).isEqualTo(302);
	}

	private static HttpResponse<String> open(String path) throws Exception {
		return service.send(HttpRequest.newBuilder(service.uri(path)));
	}

	private static String normalised(String json) {
		return SORTED.writeValueAsString(SORTED.treeToValue(SORTED.readTree(json), Object.class)).replace("\r\n", "\n")
				+ "\n";
	}

}
