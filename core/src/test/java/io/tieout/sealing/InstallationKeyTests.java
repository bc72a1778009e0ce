package io.tieout.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.database.DatabaseException;
import io.tieout.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTests {

	@TempDir
	Path data;

	private TestPostgres postgres;

	@BeforeEach
	void open() {
		this.postgres = TestPostgres.fresh();
	}

	@AfterEach
	void drop() {
		this.postgres.close();
	}

	@Test
	void theFirstStartMakesAFileForItsOwnerAlone() throws IOException {
		InstallationKey first = keyEncryption();
		Path file = this.data.resolve("keys/kek");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
			.isEqualTo("rwx------");
		try (var entries = Files.list(file.getParent())) {
			assertThat(entries).as("no draft is left").containsExactly(file);
		}
		assertThat(keyEncryption().secret()).isEqualTo(first.secret());
	}

	@Test
	void twoInstallationsHaveDifferentKeys(@TempDir Path otherData) {
		try (TestPostgres other = TestPostgres.fresh()) {
			assertThat(InstallationKey.keyEncryption(other.app(), null, otherData).secret())
				.isNotEqualTo(keyEncryption().secret());
		}
	}

	@Test
	void aLostKeyStopsTheStartAndIsNotMadeAnew() throws IOException {
		keyEncryption();
		Files.delete(this.data.resolve("keys/kek"));
		assertThatExceptionOfType(SealingException.class).isThrownBy(this::keyEncryption)
			.withMessageContaining(this.data.resolve("keys/kek").toString())
			.withMessageContaining("restore it")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("INSTALLATION_KEY_MISSING"));
		assertThat(this.data.resolve("keys/kek")).doesNotExist();
	}

	@Test
	void anExchangedKeyStopsTheStart() {
		keyEncryption();
		InstallationKey.index(this.postgres.app(), this.data);
		KeyFolder.place(this.data, "kek", KeyFolder.OTHER);
		KeyFolder.place(this.data, "index", KeyFolder.OTHER);
		wrong(this::keyEncryption);
		wrong(() -> InstallationKey.index(this.postgres.app(), this.data));
	}

	@Test
	void aConfiguredKeyNeedsNoFileAndHasToStayTheSame() {
		InstallationKey configured = InstallationKey.keyEncryption(this.postgres.app(), KeyFolder.COUNTING, this.data);
		assertThat(configured.secret().getEncoded()).startsWith(0, 1, 2, 3).hasSize(32);
		assertThat(this.data.resolve("keys")).doesNotExist();
		wrong(() -> InstallationKey.keyEncryption(this.postgres.app(), KeyFolder.OTHER, this.data));
	}

	@Test
	void aMalformedKeyIsRefusedWithoutBeingQuoted() {
		for (String malformed : List.of("", "c2hvcnQ=", "not base64 at all!")) {
			assertThatExceptionOfType(SealingException.class)
				.isThrownBy(() -> InstallationKey.keyEncryption(this.postgres.app(), malformed, this.data))
				.withMessageContaining("32 bytes in Base64")
				.withNoCause()
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("INSTALLATION_KEY_INVALID"))
				.satisfies((ex) -> assertThat(malformed.isEmpty() || !ex.getMessage().contains(malformed)).isTrue());
		}
	}

	@Test
	void aKeyFileOpenToOthersIsRefused() throws IOException {
		keyEncryption();
		Files.setPosixFilePermissions(this.data.resolve("keys/kek"), PosixFilePermissions.fromString("rw-r-----"));
		assertThatExceptionOfType(DatabaseException.class).isThrownBy(this::keyEncryption)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("SECRET_FILE_EXPOSED"));
	}

	@Test
	void startsAtTheSameMomentAgreeOnOneKey() {
		List<CompletableFuture<InstallationKey>> starts = IntStream.range(0, 8)
			.mapToObj((n) -> CompletableFuture.supplyAsync(this::keyEncryption))
			.toList();
		assertThat(starts.stream().map(CompletableFuture::join).map(InstallationKey::secret).distinct()).hasSize(1);
	}

	@Test
	void aKeyDoesNotShowItsContent() {
		assertThat(InstallationKey.keyEncryption(this.postgres.app(), KeyFolder.COUNTING, this.data))
			.hasToString("InstallationKey[kek]");
	}

	private InstallationKey keyEncryption() {
		return InstallationKey.keyEncryption(this.postgres.app(), null, this.data);
	}

	private static void wrong(Runnable load) {
		assertThatExceptionOfType(SealingException.class).isThrownBy(load::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("INSTALLATION_KEY_WRONG"));
	}

}
