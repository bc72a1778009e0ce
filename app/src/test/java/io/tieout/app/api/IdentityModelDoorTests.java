package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Models of who is alike, over a real port.
 */
class IdentityModelDoorTests {

	private static final String MODELS = "/process/v1/identity-models";

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
	void aModelIsTrainedLookedAtAndActivated() throws Exception {
		Problems.of(service.get("steward", MODELS + "/trained-99"), 404, "MODEL_UNKNOWN");
		Problems.of(service.post("steward", MODELS + "/trained-99/activate", "{\"apply\":\"ALL\"}"), 404,
				"MODEL_UNKNOWN");
		assertThat(service.post("auditor", MODELS, "").statusCode()).isEqualTo(403);
		JsonNode failed = trained();
		assertThat(failed.get("state").asString()).isEqualTo("FAILED");
		assertThat(failed.get("failure").asString()).contains("to learn from");
		Problems.of(service.post("steward", MODELS + "/" + failed.get("version").asString() + "/activate",
				"{\"apply\":\"ALL\"}"), 409, "MODEL_NOT_TRAINED");

		people();
		JsonNode model = trained();
		String version = model.get("version").asString();
		assertThat(model.get("state").asString()).isEqualTo("PROPOSED");
		assertThat(model.get("records").asLong()).isEqualTo(60);
		assertThat(model.get("parameters").get("fields").get("FAMILY_NAME").get("EXACT").get("bits").asDouble())
			.isPositive();
		assertThat(model.get("drift").get("FAMILY_NAME").get("same").asDouble()).isNotNegative();
		JsonNode proposals = service.read(MODELS + "/" + version + "/proposals?limit=1000").get("items");
		assertThat(proposals.size()).isEqualTo((int) (model.get("merges").asLong() + model.get("splits").asLong()));
		assertThat(service.read(MODELS).get("items").get(0).get("version").asString()).isEqualTo(version);
		assertThat(service.post("steward", MODELS + "/" + version + "/activate", "{\"apply\":\"SOME\"}").statusCode())
			.isBetween(400, 422);

		answered(200, service.post("steward", MODELS + "/" + version + "/activate", "{\"apply\":\"ALL\"}"));
		await().atMost(Duration.ofMinutes(1)).until(() -> {
			JsonNode now = service.read(MODELS + "/" + version);
			return now.get("state").asString().equals("ACTIVE") && !now.has("applying");
		});
		assertThat(service.read("/audit/v1/events?type=customer.ModelActivated").get("items")).hasSize(1);
	}

	private static JsonNode trained() throws Exception {
		HttpResponse<String> begun = service.post("steward", MODELS, "");
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
		String location = begun.headers().firstValue("Location").orElseThrow();
		await().atMost(Duration.ofMinutes(1)).until(() -> service.read(location).has("endedAt"));
		service.awaitSettled();
		return service.read(location);
	}

	private static void people() throws Exception {
		StringBuilder lines = new StringBuilder();
		for (int person = 0; person < 30; person++) {
			for (String source : new String[] { "CRM", "SHOP" }) {
				lines
					.append("""
							{"source":"%s","sourceId":"%d","occurredAt":"2026-11-24T09:00:00Z","givenName":"Given%c","familyName":\
							"Family%c%c","city":"Town%d"}
							"""
						.formatted(source, person, 'a' + person % 26, 'a' + person % 26, 'a' + person / 2, person % 5));
			}
		}
		answered(200, service.post("service", "/system/v1/customer-records", "application/x-ndjson", lines.toString()));
		service.awaitSettled();
	}

}
