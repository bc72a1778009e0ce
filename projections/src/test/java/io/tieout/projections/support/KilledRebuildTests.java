package io.tieout.projections.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.projections.support.RebuildOrder.Started;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A process killed in the middle of a rebuild leaves the live view as it was, and the
 * rebuild can be run again.
 */
class KilledRebuildTests {

	private final ShelfFixture fixture = new ShelfFixture();

	private ShelfNode node;

	private List<String> rows;

	@BeforeEach
	void feed() {
		this.node = this.fixture.started();
		this.fixture.recordMany(this.node, 1_000, 42);
		this.fixture.awaitLevel(this.node);
		this.rows = this.fixture.texts("read.shelf");
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void aRebuildKilledWhileItReads() throws Exception {
		Process process = start("hold");
		UUID run = started(process);
		said(process.inputReader(), RebuildProgram.READING);
		assertThat(generations()).containsExactly(GenerationState.BUILDING, GenerationState.LIVE);
		kill(process);
		assertLiveViewUntouched(run);
	}

	@Test
	void aRebuildKilledWhileItSwitches() throws Exception {
		try (var connection = this.fixture.database.app().getConnection(); var query = connection.createStatement()) {
			connection.setAutoCommit(false);
			query.executeQuery("SELECT count(*) FROM read.shelf");
			Process process = start("run");
			UUID run = started(process);
			await().atMost(ShelfFixture.PATIENCE)
				.until(() -> this.node.views.run(run).orElseThrow().step() == RebuildStep.SWITCH);
			kill(process);
			connection.commit();
			assertLiveViewUntouched(run);
		}
	}

	private void assertLiveViewUntouched(UUID killed) {
		assertThat(this.fixture.texts("read.shelf")).isEqualTo(this.rows);
		assertThat(this.fixture.liveTable(this.node)).isEqualTo("views.shelf_g1");
		this.fixture.recordMany(this.node, 200, 7);
		this.fixture.awaitLevel(this.node);
		Rebuild again = this.fixture.awaitEnd(this.node, orderUntilFree());
		assertThat(again.state()).isEqualTo(RebuildState.DONE);
		assertThat(again.differences()).isZero();
		assertThat(generations()).containsExactly(GenerationState.LIVE, GenerationState.FAILED, GenerationState.KEPT);
		assertThat(this.node.views.run(killed).orElseThrow().state()).isEqualTo(RebuildState.FAILED);
		assertThat(this.node.views.run(killed).orElseThrow().failure()).startsWith("KILLED");
		assertThat(this.fixture.sql.sql("SELECT to_regclass('views.shelf_g2') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	/** The server lets go of a killed process's lock as soon as it notices. */
	private RebuildOrder orderUntilFree() {
		return await().atMost(ShelfFixture.PATIENCE)
			.until(() -> this.node.views.rebuild("shelf", "operator-1"), Started.class::isInstance);
	}

	private List<GenerationState> generations() {
		return this.node.views.generations("shelf").stream().map(Generation::state).toList();
	}

	private Process start(String mode) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new ProcessBuilder(java.toString(), "-Xmx128m", "-cp", System.getProperty("java.class.path"),
				RebuildProgram.class.getName(), this.fixture.database.url(), this.fixture.database.appUser(),
				this.fixture.database.appPassword(), mode)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private static UUID started(Process process) throws IOException {
		return UUID
			.fromString(said(process.inputReader(), RebuildProgram.STARTED).substring(RebuildProgram.STARTED.length()));
	}

	private static String said(BufferedReader output, String start) throws IOException {
		String line = output.readLine();
		while (line != null && !line.startsWith(start)) {
			line = output.readLine();
		}
		assertThat(line).as("what the process said").isNotNull();
		return line;
	}

	/** As {@code kill -9} does. */
	private static void kill(Process process) throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

}
