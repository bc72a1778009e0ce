package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Duplicate;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.StoreUnavailableException;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.reconciliation.ArrivalCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Work that breaks off at the worst moments. In most of these tests the store fails under
 * an ingestion of this JVM, just before or just after the append, and the ingestion is
 * closed: in the database that leaves what a process leaves that dies there. In the last
 * one a process of its own is killed, wherever it is at that moment.
 */
class BrokenOffWorkTests {

	private static final IngestSettings WITHOUT_PATIENCE = new IngestSettings(50, 8, 1, Duration.ZERO,
			Duration.ofMillis(50), IngestSettings.FileLimits.defaults());

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
	void aRecordWhoseFirstAttemptWasLostIsAppliedAndNoDuplicate() {
		BulkCommands lost = (items) -> {
			throw new StoreUnavailableException("gone before the append", new IOException());
		};
		String line = movement("lost", "A1", "RECEIVED", "1");
		breakOff(lost, () -> assertThat(this.fixture.one("stock-movements", line)).isInstanceOf(Accepted.class), line);
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
		awaitBrokenOff();
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(2, 1, 0, 0));
	}

	@Test
	void whatNobodySendsAgainIsAppliedAllTheSame() {
		breakOff((items) -> {
			throw new StoreUnavailableException("gone before the append", new IOException());
		}, movement("never-again", "A1", "RECEIVED", "1"), movement("never-again-2", "A1", "RECEIVED", "0"));
		awaitBrokenOff();
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(2, 0, 0, 1));
	}

	@Test
	void aRecordThatWasAppliedJustBeforeTheStoreWasLostIsCountedOnce() {
		BulkCommands unanswered = (items) -> {
			this.fixture.bulk().execute(items);
			throw new StoreUnavailableException("gone after the append", new IOException());
		};
		String line = movement("unanswered", "A1", "RECEIVED", "1");
		breakOff(unanswered, line);
		awaitBrokenOff();
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(1, 0, 0, 0));
		assertThat(this.fixture.one("stock-movements", line)).isInstanceOf(Duplicate.class);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(2, 1, 0, 0));
	}

	@Test
	void anArrivalThatCannotBeFinishedStopsNoneBehindIt() {
		this.fixture.stopWorking();
		BulkCommands lost = (items) -> {
			throw new StoreUnavailableException("gone before the append", new IOException());
		};
		breakOff(lost, movement("of-a-feed-that-is-gone", "A1", "RECEIVED", "1"));
		this.fixture.sql().sql("UPDATE inbox.arrival SET feed = 'gone' WHERE state = 'OPEN'").update();
		breakOff(lost, movement("behind-it", "A1", "RECEIVED", "1"));
		this.fixture.restart();
		this.fixture.awaitIdle();
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
	}

	@Test
	void aJobKilledInTheMiddleGoesOnWhereItWasAndCountsNothingTwice() throws Exception {
		int lines = 10_000;
		StringBuilder body = new StringBuilder(movement("k-till", "A1", "SOLD", "1").replace("WMS", "POS"))
			.append('\n');
		for (int number = 0; number < lines; number++) {
			String sku = (number % 1000 == 7) ? "UNKNOWN" : "A1";
			body.append(movement("k-" + number, sku, "RECEIVED", (number % 500 == 3) ? "0" : "1")).append('\n');
		}
		this.fixture.stopWorking();
		UUID job = this.fixture
			.file("stock-movements", "k.ndjson", "", body.toString().getBytes(StandardCharsets.UTF_8))
			.id();
		for (int killed = 0; killed < 2; killed++) {
			long before = read(job).bytesRead();
			try (IngestProcess process = IngestProcess.start(this.fixture.database(), this.folder)) {
				Awaitility.await()
					.atMost(Duration.ofMinutes(1))
					.pollInterval(Duration.ofMillis(20))
					.until(() -> read(job).bytesRead() > before + 200_000);
				process.kill();
			}
			assertThat(read(job).state()).isEqualTo(ArrivalState.OPEN);
		}
		this.fixture.restart();
		JobView done = this.fixture.awaitDone(job);
		assertThat(done.counts()).isEqualTo(new Counts(lines + 1 - 10 - 20, 0, 10, 20));
		assertThat(this.fixture.events(Moved.class)).hasSize(lines + 1 - 30);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(lines, 0, 10, 20));
		assertThat(this.fixture.sources("stock-movements")).as("the till's came before both kills")
			.containsOnlyKeys(new SourceSystem("POS"), new SourceSystem("WMS"));
	}

	private JobView read(UUID job) {
		return this.fixture.ingestion().jobs().find(job).orElseThrow();
	}

	/**
	 * Takes in a body with an ingestion that loses the store and is closed before it can
	 * say what came of it.
	 */
	private void breakOff(BulkCommands commands, String... lines) {
		breakOff(commands, () -> {
		}, lines);
	}

	/**
	 * The same, with something done before others take over what it leaves.
	 */
	private void breakOff(BulkCommands commands, Runnable meanwhile, String... lines) {
		try (Ingestion failing = this.fixture.ingestion(commands, WITHOUT_PATIENCE)) {
			assertThatExceptionOfType(StoreUnavailableException.class)
				.isThrownBy(() -> failing.takeMany(IngestFixture.delivery("stock-movements", BodyFormat.NDJSON),
						IngestFixture.stream(String.join("\n", lines))));
			meanwhile.run();
		}
	}

	private void awaitBrokenOff() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.fixture.ingestion()
				.jobs()
				.latest("stock-movements", 10)
				.stream()
				.map(JobView::state)
				.toList()
				.containsAll(List.of(ArrivalState.BROKEN_OFF))
					&& this.fixture.sql()
						.sql("SELECT count(*) FROM inbox.arrival WHERE state = 'OPEN'")
						.query(Long.class)
						.single() == 0);
	}

}
