package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers that are problems.
 */
final class Problems {

	private Problems() {
	}

	/**
	 * The problem document of an answer, whole, with this status and code.
	 */
	static JsonNode of(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = ServiceOnPort.json(answer);
		assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("detail").asString()).isNotBlank();
		assertThat(problem.get("type").asString()).startsWith("urn:tieout:problem:");
		assertThat(problem.get("correlationId").asString())
			.isEqualTo(answer.headers().firstValue("Correlation-Id").orElseThrow());
		return problem;
	}

}
