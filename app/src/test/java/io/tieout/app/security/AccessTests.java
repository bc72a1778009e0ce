package io.tieout.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.tieout.shell.Endpoints;
import io.tieout.shell.ShellOnPort;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who gets through, over a real port.
 */
class AccessTests {

	private static ShellOnPort shell;

	@BeforeAll
	static void start(@TempDir Path data) {
		List<String> arguments = new ArrayList<>();
		arguments.addAll(TestKeys.at(0, "shop", "service", "SHOP"));
		arguments.addAll(TestKeys.at(1, "audit", "auditor", ""));
		arguments.addAll(TestKeys.at(2, "admin", "administrator", ""));
		shell = ShellOnPort.start(data, List.of(Endpoints.class), arguments);
	}

	@AfterAll
	static void stop() {
		shell.close();
	}

	@Test
	void aCallWithoutAKeyIsAskedForOne() throws Exception {
		HttpResponse<String> answer = shell.send(shell.request("/ops/v1/views"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("API_KEY_MISSING");
	}

	@Test
	void anUnknownKeyIsRefused() throws Exception {
		HttpResponse<String> answer = shell.send(as("nobody", "/ops/v1/views"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("API_KEY_UNKNOWN").doesNotContain("key-of-nobody");
	}

	@Test
	void anotherSchemeThanBearerIsRefused() throws Exception {
		HttpResponse<String> answer = shell
			.send(shell.request("/ops/v1/views").header("Authorization", "Basic " + TestKeys.keyOf("admin")));
		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void aRoleOpensItsPathsAndNoOthers() throws Exception {
		assertThat(shell.send(as("audit", "/ops/v1/views")).statusCode()).isEqualTo(200);
		HttpResponse<String> answer = shell.send(as("shop", "/ops/v1/views"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("ACCESS_DENIED");
	}

	@Test
	void anAuditorChangesNothing() throws Exception {
		HttpRequest.Builder rebuild = as("audit", "/ops/v1/views/stock/rebuilds").POST(BodyPublishers.noBody());
		assertThat(shell.send(rebuild).statusCode()).isEqualTo(403);
		HttpRequest.Builder byAdmin = as("admin", "/ops/v1/views/stock/rebuilds").POST(BodyPublishers.noBody());
		assertThat(shell.send(byAdmin).statusCode()).isEqualTo(200);
	}

	@Test
	void anEndpointThatNoRuleSpeaksOfIsClosedEvenToTheAdministrator() throws Exception {
		assertThat(shell.send(as("admin", "/ops/v1/forgotten")).statusCode()).isEqualTo(403);
	}

	@Test
	void aPathThatNobodyServesIsHiddenFromStrangersAndUnknownToCallers() throws Exception {
		assertThat(shell.send(shell.request("/ops/v1/nothing")).statusCode()).isEqualTo(401);
		assertThat(shell.send(as("shop", "/ops/v1/nothing")).statusCode()).isEqualTo(404);
	}

	@Test
	void anEncodedPathDoesNotSlipPastItsRule() throws Exception {
		assertThat(shell.send(as("shop", "/ops/v1/%76iews")).statusCode()).isIn(403, 404);
		assertThat(shell.send(as("shop", "/ops/v1%2Fviews")).statusCode()).isEqualTo(404);
		assertThat(shell.send(as("shop", "/ops/v1/views;x=y")).statusCode()).isIn(400, 403, 404);
		assertThat(shell.send(as("shop", "/ops/v1/views/")).statusCode()).isIn(403, 404);
		assertThat(shell.send(as("shop", "/experience/../ops/v1/views")).statusCode()).isIn(400, 403, 404);
	}

	@Test
	void anAnswerSetsNoCookie() throws Exception {
		assertThat(shell.send(as("audit", "/ops/v1/views")).headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void withoutKeysTheServiceListensOnLoopbackAndTakesItsGeneratedKey(@TempDir Path data) throws Exception {
		try (ShellOnPort own = ShellOnPort.start(data, List.of(Endpoints.class), List.of())) {
			String key = Files.readString(data.resolve("admin.key")).strip();
			assertThat(own.address()).isEqualTo("127.0.0.1");
			assertThat(own.send(own.request("/ops/v1/views").header("Authorization", "Bearer " + key)).statusCode())
				.isEqualTo(200);
		}
	}

	@Test
	void withoutKeysAnotherAddressStopsTheStart(@TempDir Path data) {
		for (String setting : List.of("--server.address=0.0.0.0", "--management.server.port=0")) {
			assertThatException()
				.isThrownBy(() -> ShellOnPort.start(data, List.of(Endpoints.class), List.of(setting)).close())
				.havingRootCause()
				.withMessageContaining("tieout.api-keys");
		}
	}

	@Test
	void withKeysAnyAddressIsTaken(@TempDir Path data) {
		List<String> arguments = new ArrayList<>(TestKeys.only("admin", "administrator"));
		arguments.add("--server.address=0.0.0.0");
		try (ShellOnPort open = ShellOnPort.start(data, List.of(Endpoints.class), arguments)) {
			assertThat(open.address()).isEqualTo("0.0.0.0");
			assertThat(data.resolve("admin.key")).doesNotExist();
		}
	}

	@Test
	void aKeyThatIsConfiguredWronglyStopsTheStartAndIsNamed(@TempDir Path data) {
		assertThatException()
			.isThrownBy(() -> ShellOnPort.start(data, List.of(),
					List.of("--tieout.api-keys[0].name=shop", "--tieout.api-keys[0].sha256=abc",
							"--tieout.api-keys[0].roles=service"))
				.close())
			.havingRootCause()
			.withMessageContaining("64 hexadecimal digits");
	}

	private static HttpRequest.Builder as(String name, String path) {
		return shell.request(path).header("Authorization", "Bearer " + TestKeys.keyOf(name));
	}

}
