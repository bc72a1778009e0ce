package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.dispatch.Outcome.Rejected;
import io.tieout.app.ingest.hospital.Operator;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.app.ingest.inbox.SealedText;
import io.tieout.core.SourceRef;
import io.tieout.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of records after thirty days.
 */
class KeptTests {

	@TempDir
	Path folder;

	private IngestFixture fixture;

	@BeforeEach
	void start() {
		this.fixture = new IngestFixture(this.folder);
		this.fixture.register("A1");
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void whatCouldBeReadOutlivesThirtyDaysAndWhatCouldNotDoesNot() {
		String single = movement("single", "A1", "RECEIVED", "1");
		String line = movement("line", "A1", "RECEIVED", "1");
		String waits = movement("waits", "NEW", "RECEIVED", "1");
		assertThat(this.fixture.one("stock-movements", single)).isInstanceOf(Accepted.class);
		Parked parked = (Parked) this.fixture.one("stock-movements", waits);
		String body = line + "\nno JSON at all";
		this.fixture.awaitDone(
				this.fixture.file("stock-movements", "f.ndjson", "", body.getBytes(StandardCharsets.UTF_8)).id());
		assertThat(opened("rejected")).containsExactly("no JSON at all");
		this.fixture.sweepKeysIn(Duration.ofDays(31));
		assertThat(opened("rejected")).isEmpty();
		assertThat(opened("record")).contains(single, line, waits);
		assertThat(read("single")).isEqualTo(single);
		assertThat(this.fixture.ingestion().hospital().read(parked.letter(), new Operator("dr", "ward")))
			.contains(waits);
		this.fixture.register("NEW");
		this.fixture.awaitLetter(parked.letter(), LetterState.RELEASED);
	}

	@Test
	void aRejectionAfterTheSweepIsAnsweredAllTheSame() {
		assertThat(this.fixture.one("stock-movements", movement("r-1", "A1", "RECEIVED", "0")))
			.isInstanceOf(Rejected.class);
		this.fixture.sweepKeysIn(Duration.ofDays(31));
		assertThat(this.fixture.one("stock-movements", movement("r-2", "A1", "RECEIVED", "0")))
			.isInstanceOf(Rejected.class);
		assertThat(this.fixture.one("stock-movements", movement("r-3", "A1", "RECEIVED", "1")))
			.isInstanceOf(Accepted.class);
	}

	private String read(String id) {
		return this.fixture.ingestion()
			.records()
			.read(this.fixture.ingestion().records().find(SourceRef.of("WMS", id)).get(0).record())
			.orElseThrow();
	}

	private List<String> opened(String table) {
		Sealer sealer = new Sealer(this.fixture.keys());
		return this.fixture.sql()
			.sql("SELECT key_id, key_version, box FROM inbox." + table + " WHERE box IS NOT NULL")
			.query((row, index) -> new SealedText(row.getString(1), row.getInt(2), row.getBytes(3)))
			.list()
			.stream()
			.flatMap((text) -> sealer.open(text.asSealed()).stream())
			.toList();
	}

}
