package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.security.TestKeys;
import io.tieout.shell.Probe;
import io.tieout.shell.ShellOnPort;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Failures that no real endpoint has at will: what passes is answered 503 and tried
 * again, anything else is a 500 that tells nothing of the inside.
 */
class FailureTests {

	private static ShellOnPort shell;

	@BeforeAll
	static void start(@TempDir Path data) {
		shell = ShellOnPort.start(data, List.of(Probe.class), TestKeys.only("admin", "administrator"));
	}

	@AfterAll
	static void stop() {
		shell.close();
	}

	@ParameterizedTest
	@EnumSource(Probe.Passing.class)
	void whatPassesIsAnsweredAsSuchWithWhenToComeAgain(Probe.Passing failure) throws Exception {
		HttpResponse<String> answer = get("/experience/v1/breaks?failure=" + failure);
		JsonNode problem = Problems.of(answer, 503, failure.code());
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(problem.get("detail").asString()).contains("Send it again");
		assertThat(answer.body()).doesNotContain("secret");
	}

	@Test
	void anUnforeseenFailureNamesItsCorrelationAndNothingOfTheInside() throws Exception {
		HttpResponse<String> answer = get("/audit/v1/events");
		Problems.of(answer, 500, "INTERNAL_ERROR");
		assertThat(answer.body()).doesNotContain("secret");
	}

	@Test
	void aShorterHistoryIsToldApartAndNobodyIsToldToSendAgain() throws Exception {
		HttpResponse<String> answer = get("/audit/v1/events/7");
		JsonNode problem = Problems.of(answer, 503, "HISTORY_WENT_BACK");
		assertThat(problem.get("detail").asString()).doesNotContain("again");
		assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
	}

	private static HttpResponse<String> get(String path) throws Exception {
		HttpRequest.Builder request = shell.request(path).header("Authorization", "Bearer " + TestKeys.keyOf("admin"));
		return shell.send(request);
	}

}
