package io.tieout.app.ingest.job;

import io.tieout.app.ingest.feed.BodyRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RejectedFilesTests {

	@TempDir
	Path folder;

	private final HandClock clock = new HandClock();

	@Test
	void aSecondFileOfTheSameNameTakesNobodysPlaceAndBothGoAfterThirtyDays() throws IOException {
		RejectedFiles rejected = new RejectedFiles(this.folder, this.clock);
		UUID first = reject(rejected, "first");
		UUID second = reject(rejected, "second");
		assertThat(Files.readString(this.folder.resolve("rejected/" + first + "-a.csv"))).isEqualTo("first");
		assertThat(Files.readString(this.folder.resolve("rejected/" + second + "-a.csv"))).isEqualTo("second");
		assertThat(Files.readString(this.folder.resolve("rejected/" + second + "-a.csv.problem.json")))
			.contains("COLUMN_MISSING", second.toString());
		this.clock.move(Duration.ofDays(29));
		rejected.removeOld();
		assertThat(names()).hasSize(4);
		this.clock.move(Duration.ofDays(2));
		rejected.removeOld();
		assertThat(names()).isEmpty();
	}

	private UUID reject(RejectedFiles rejected, String content) throws IOException {
		UUID arrival = UUID.randomUUID();
		rejected.add(Files.writeString(this.folder.resolve("a.csv"), content), arrival,
				new BodyRefusedException("COLUMN_MISSING", "The header lacks a column."));
		return arrival;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("rejected"))) {
			return files.map((file) -> String.valueOf(file.getFileName())).toList();
		}
	}

}
