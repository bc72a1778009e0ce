package io.tieout.app.ingest.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettledFilesTests {

	@TempDir
	Path folder;

	private final HandClock clock = new HandClock();

	private final SettledFiles filter = new SettledFiles(Duration.ofSeconds(5), this.clock);

	@Test
	void aFilePassesOnceItHasBeenTheSameForLongEnough() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.csv"), "one");
		assertThat(look()).isEmpty();
		this.clock.move(Duration.ofSeconds(1));
		assertThat(look()).as("two equal looks are not enough").isEmpty();
		this.clock.move(Duration.ofSeconds(3));
		Files.writeString(file, " and more", StandardOpenOption.APPEND);
		assertThat(look()).isEmpty();
		this.clock.move(Duration.ofSeconds(4));
		assertThat(look()).as("the time begins anew with each change").isEmpty();
		this.clock.move(Duration.ofSeconds(1));
		assertThat(look()).containsExactly("a.csv");
	}

	@Test
	void hiddenFilesAndPartsNeverPass() throws IOException {
		for (String name : List.of(".a.csv", "a.csv.part", "b.TMP", "c.filepart", "d.crdownload")) {
			Files.writeString(this.folder.resolve(name), "x");
		}
		look();
		this.clock.move(Duration.ofHours(1));
		assertThat(look()).isEmpty();
		Files.move(this.folder.resolve("a.csv.part"), this.folder.resolve("a.csv"));
		look();
		this.clock.move(Duration.ofSeconds(5));
		assertThat(look()).containsExactly("a.csv");
	}

	private List<String> look() {
		File[] files = this.folder.toFile().listFiles();
		return this.filter.filterFiles((files != null) ? files : new File[0]).stream().map(File::getName).toList();
	}

}
