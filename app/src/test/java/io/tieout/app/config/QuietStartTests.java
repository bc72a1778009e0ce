package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Whoever reads the log of a start finds nothing to worry about.
 */
@ExtendWith(OutputCaptureExtension.class)
class QuietStartTests {

	@Test
	void aStartWarnsOfNothing(@TempDir Path data, CapturedOutput output) {
		ServiceOnPort.start(data).close();
		assertThat(output.getAll().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.isEmpty();
		assertThat(output).containsPattern("Started \\w+ in ");
	}

}
