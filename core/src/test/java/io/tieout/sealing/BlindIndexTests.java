package io.tieout.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTests {

	@TempDir
	Path data;

	@Test
	void hashesStayTheSameForEver() {
		BlindIndex index = index(KeyFolder.COUNTING);
		assertThat(index.hash("email", "jane@example.org"))
			.isEqualTo("3dc12388348b7c2fa51333ff36fb5a4db92895e5fea1a0ebbc698dfba8ad4b9b");
	}

	@Test
	void purposesNeverMeet() {
		BlindIndex index = index(KeyFolder.COUNTING);
		assertThat(index.hash("email", "a")).isNotEqualTo(index.hash("record-id/crm", "a"))
			.isNotEqualTo(index.hash("emaila", ""))
			.isEqualTo(index.hash("email", "a"));
	}

	@Test
	void anotherInstallationHashesDifferently() {
		assertThat(index(KeyFolder.COUNTING).hash("email", "a"))
			.isNotEqualTo(index(KeyFolder.OTHER).hash("email", "a"));
	}

	private BlindIndex index(String key) {
		KeyFolder.place(this.data, "index", key);
		try (TestPostgres postgres = TestPostgres.fresh()) {
			return new BlindIndex(InstallationKey.index(postgres.app(), this.data));
		}
	}

}
