package io.tieout.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.database.DatabaseException;
import io.tieout.shell.Probe;
import io.tieout.shell.ShellOnPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AdministratorKeyTests {

	@TempDir
	private Path data;

	@Test
	void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws Exception {
		String key = AdministratorKey.readOrCreate(this.data.resolve("new"));
		Path file = this.data.resolve("new/admin.key");
		assertThat(Files.readString(file)).isEqualToIgnoringNewLines(key);
		assertThat(key).matches("tieout_[A-Za-z0-9_-]{43}");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void theNextStartUsesTheSameKey() {
		assertThat(AdministratorKey.readOrCreate(this.data)).isEqualTo(AdministratorKey.readOrCreate(this.data));
	}

	@Test
	void twoInstallationsHaveDifferentKeys() {
		assertThat(AdministratorKey.readOrCreate(this.data.resolve("a")))
			.isNotEqualTo(AdministratorKey.readOrCreate(this.data.resolve("b")));
	}

	@Test
	void aKeyFileOpenToOthersStopsTheStart() throws Exception {
		AdministratorKey.readOrCreate(this.data);
		Files.setPosixFilePermissions(this.data.resolve("admin.key"), PosixFilePermissions.fromString("rw-r--r--"));
		assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> AdministratorKey.readOrCreate(this.data))
			.withMessageContaining("600");
	}

	@Test
	void aFileThatHoldsNoKeyStopsTheStart() throws Exception {
		Path file = this.data.resolve("admin.key");
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, "changeme");
		assertThatIllegalStateException().isThrownBy(() -> AdministratorKey.readOrCreate(this.data))
			.withMessageContaining("Delete it");
	}

	/** At the finest level, since what is logged at any level may be switched on. */
	@Test
	void theLogSaysWhereTheKeyIsAndNeverWhatItIs(CapturedOutput output) throws Exception {
		Path file = this.data.resolve("admin.key");
		try (ShellOnPort shell = ShellOnPort.start(this.data, List.of(Probe.class),
				List.of("--logging.level.io.tieout=TRACE", "--logging.level.org.springframework.security=TRACE"))) {
			String key = Files.readString(file).strip();
			assertThat(output).contains("No API keys are configured; the administrator key is in " + file);
			assertThat(shell
				.send(shell.request("/experience/v1/breaks?failure=STORE").header("Authorization", "Bearer " + key))
				.statusCode()).isEqualTo(503);
			assertThat(output).doesNotContain(key);
		}
	}

	@Test
	void nothingIsLeftBesideTheKey() throws Exception {
		AdministratorKey.readOrCreate(this.data);
		try (var files = Files.list(this.data)) {
			assertThat(files).hasSize(1);
		}
	}

}
