package io.tieout.app.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.Tieout;
import io.tieout.projections.support.Views;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The README's first steps, typed into a shell on an empty installation.
 */
class FirstStepsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

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
	 * Arrivals are counted some moments after they were answered, which takes a position,
	 * and views follow; a reader types more slowly than that.
	 */
	private void awaitTallies() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isCounted() && isLevel());
	}

	private boolean isCounted() {
		return JdbcClient.create(this.service.getBean(DataSource.class))
			.sql("SELECT NOT EXISTS (SELECT FROM inbox.tally)")
			.query(Boolean.class)
			.single();
	}

	private boolean isLevel() {
		return this.service.getBean(Views.class).status().stream().allMatch((view) -> view.lag().events() == 0);
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
