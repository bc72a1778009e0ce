package io.tieout.app.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.Tieout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The README's first steps, typed into a shell on an empty installation.
 */
class FirstStepsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String VERIFY = "curl -s -H \"$H\" -H \"$J\" $U/audit/v1/verifications -d '{}'";

	@TempDir
	private Path folder;

	private ConfigurableApplicationContext service;

	@BeforeEach
	void start() throws Exception {
		this.service = new SpringApplicationBuilder(Tieout.class).run("--tieout.data=" + data(), "--server.port=0",
				"--logging.level.root=WARN");
	}

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void answerWhatTheReadmeShows() throws Exception {
		assertThat(Readme.read().calls()).hasSizeGreaterThan(5);
		for (Readme.Step step : Readme.read().calls()) {
			assertThat(withoutCorrelation(shell(step.command()))).as(step.name())
				.isEqualTo(withoutCorrelation(step.output()));
			awaitTallies();
		}
	}

	/**
	 * Arrivals are counted some moments after they were answered, which takes a position;
	 * a reader types more slowly than that.
	 */
	private void awaitTallies() {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(300))
			.during(Duration.ofMillis(1_500))
			.atMost(Duration.ofSeconds(30))
			.until(new Unchanged()::look);
	}

	private final class Unchanged {

		private String before = "";

		boolean look() throws Exception {
			String now = shell(VERIFY);
			boolean unchanged = now.equals(this.before);
			this.before = now;
			return unchanged;
		}

	}

	private static JsonNode withoutCorrelation(String text) {
		JsonNode answer = JSON.readTree(text);
		if (answer instanceof ObjectNode object) {
			object.remove("correlationId");
		}
		return answer;
	}

	private Path data() throws Exception {
		return this.folder.toRealPath().resolve("data");
	}

	private String shell(String command) throws Exception {
		String port = this.service.getEnvironment().getRequiredProperty("local.server.port");
		String variables = "H=\"Authorization: Bearer $(cat admin.key)\"; J='Content-Type: application/json'; "
				+ "U=http://localhost:" + port + "\n";
		Process shell = new ProcessBuilder("bash", "-c", variables + command).directory(data().toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(shell.waitFor()).as(command).isZero();
		return output;
	}

}
