package io.tieout.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration is ended in the middle of its week and started again on the same
 * folder: it ties out, and leaves no server behind. Each test starts it twice, hence
 * slow.
 */
@Tag("slow")
class KilledDemoTests {

	@TempDir
	private Path folder;

	@AfterEach
	void leaveNoServerBehind() throws IOException {
		DemoProcess.database(this.folder).ifPresent((server) -> {
			server.destroy();
			Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !ServiceProcess.runs(server));
		});
	}

	@Test
	void afterAKillItsDatabaseLivesOnUntilTheNextStartAndThatOneTiesOut() throws Exception {
		ProcessHandle leftOver;
		try (DemoProcess demo = DemoProcess.start(this.folder)) {
			demo.awaitMiddleOfTheWeek();
			demo.kill();
			assertThat(demo.output()).contains("Feeding a trading week").doesNotContain("ties out");
			leftOver = DemoProcess.database(this.folder).orElseThrow();
		}
		startedAgainItTiesOut();
		assertThat(ServiceProcess.runs(leftOver)).isFalse();
	}

	@Test
	void toldToStopItTakesItsDatabaseWithItAndTheNextStartTiesOut() throws Exception {
		try (DemoProcess demo = DemoProcess.start(this.folder)) {
			demo.awaitMiddleOfTheWeek();
			ProcessHandle server = DemoProcess.database(this.folder).orElseThrow();
			assertThat(demo.stop()).as(demo.output()).isTrue();
			assertThat(demo.output()).contains("Feeding a trading week").doesNotContain("ties out");
			assertThat(ServiceProcess.runs(server)).isFalse();
		}
		startedAgainItTiesOut();
	}

	private void startedAgainItTiesOut() throws Exception {
		try (DemoProcess again = DemoProcess.start(this.folder)) {
			again.awaitMiddleOfTheWeek();
			ProcessHandle server = DemoProcess.database(this.folder).orElseThrow();
			assertThat(again.awaitEnd()).as(again.output()).isZero();
			assertThat(again.output()).contains("Everything ties out.");
			assertThat(ServiceProcess.runs(server)).isFalse();
		}
	}

}
