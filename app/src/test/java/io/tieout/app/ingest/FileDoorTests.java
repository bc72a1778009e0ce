package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.Jobs.FeedTotals;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.app.ingest.job.IntakeBusyException;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files: watched, bounded, refused, counted, and whose work they are.
 */
class FileDoorTests {

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
	void aFileThatIsStillBeingWrittenLosesNoLine() throws Exception {
		Path file = this.fixture.watched("stock-movements").resolve("slow.ndjson");
		try (OutputStream writer = Files.newOutputStream(file)) {
			for (int number = 0; number < 20; number++) {
				writer
					.write((movement("slow-" + number, "A1", "RECEIVED", "1") + "\n").getBytes(StandardCharsets.UTF_8));
				writer.flush();
				Thread.sleep(100);
			}
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(file));
		this.fixture.awaitIdle();
		assertThat(this.fixture.events(Moved.class)).hasSize(20);
	}

	@Test
	void refusedFilesOfOneNameAreBothThereAndTheirBodiesStaySealed() throws Exception {
		Path watched = this.fixture.watched("stock-counts");
		for (String content : List.of("no,header\n1,2\n", "another,header\n1,2\n")) {
			Files.writeString(watched.resolve("bad.csv"), content);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(watched.resolve("bad.csv")));
		}
		try (Stream<Path> rejected = Files.list(watched.resolve("rejected"))) {
			assertThat(rejected.filter((file) -> file.toString().endsWith("-bad.csv")).map(FileDoorTests::text))
				.containsExactlyInAnyOrder("no,header\n1,2\n", "another,header\n1,2\n");
		}
		assertThat(this.fixture.ingestion().jobs().latest("stock-counts", 5)).extracting(JobView::state)
			.containsExactly(ArrivalState.REFUSED, ArrivalState.REFUSED);
		assertThat(this.fixture.sql().sql("SELECT box FROM inbox.chunk").query(byte[].class).list()).hasSize(2)
			.allSatisfy(
					(box) -> assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("header", "1,2"));
	}

	@Test
	void aRefusalSaysNothingOfWhatABodyWithoutAHeaderHolds() {
		assertThatExceptionOfType(BodyRefusedException.class).isThrownBy(() -> this.fixture.file("customer-records",
				"people.csv", "", "CRM,zaphod@example.com,zaphod@example.com\n".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.fixture.sql().sql("SELECT a::text FROM inbox.arrival a").query(String.class).list().toString())
			.contains("COLUMN_TWICE")
			.doesNotContain("zaphod");
	}

	@Test
	void onlySoManyFilesAndBytesWait() {
		byte[] body = movement("busy", "A1", "RECEIVED", "1").getBytes(StandardCharsets.UTF_8);
		assertBusyAfter(2, new IngestSettings.FileLimits(2, 1L << 30, Duration.ZERO), body);
		assertBusyAfter(1, new IngestSettings.FileLimits(100, 3L * body.length, Duration.ZERO), body);
	}

	private void assertBusyAfter(int files, IngestSettings.FileLimits limits, byte[] body) {
		try (Ingestion idle = this.fixture.ingestion(this.fixture.bulk(),
				new IngestSettings(50, 8, 1, Duration.ZERO, Duration.ofMillis(50), limits))) {
			this.fixture.stopWorking();
			for (int file = 0; file < files; file++) {
				IngestFixture.file(idle, "stock-movements", "b.ndjson", body);
			}
			assertThatExceptionOfType(IntakeBusyException.class)
				.isThrownBy(() -> IngestFixture.file(idle, "stock-movements", "b.ndjson", body));
		}
	}

	@Test
	void theTotalsOfAFeedAreThoseOfItsArrivals() {
		String line = movement("total", "A1", "RECEIVED", "1");
		this.fixture.one("stock-movements", line);
		this.fixture.one("stock-movements", movement("total-2", "NEW", "RECEIVED", "1"));
		this.fixture.many("stock-movements", line, movement("total-3", "A1", "RECEIVED", "1"), "no JSON");
		byte[] body = (line + "\n" + movement("total-4", "A1", "RECEIVED", "1")).getBytes(StandardCharsets.UTF_8);
		this.fixture.awaitDone(this.fixture.file("stock-movements", "t.ndjson", "", body).id());
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> this.fixture.file("stock-movements", "r.csv", "", "x".getBytes(StandardCharsets.UTF_8)));
		assertThat(totals()).isEqualTo(aggregated());
		assertThat(totals().get("stock-movements").counts()).isEqualTo(new Counts(3, 2, 1, 1));
		assertThat(totals().get("stock-movements").arrivals()).isEqualTo(5);
		this.fixture.stopWorking();
		this.fixture.file("stock-movements", "w.ndjson", "", body);
		assertThat(totals().get("stock-movements").arrivals()).as("one that waits").isEqualTo(6);
	}

	private Map<String, FeedTotals> totals() {
		return new Jobs(new InboxDatabase(this.fixture.source())).totals();
	}

	private Map<String, FeedTotals> aggregated() {
		return this.fixture.sql()
			.sql("""
					SELECT feed, max(received_at), count(*), sum(accepted), sum(duplicates), sum(parked), sum(rejected)
					FROM inbox.arrival GROUP BY feed
					""")
			.query((row, index) -> new FeedTotals(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getLong(3), new Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))))
			.list()
			.stream()
			.collect(Collectors.toMap(FeedTotals::feed, Function.identity()));
	}

	@Test
	void aProcessNeverTakesUpItsOwnWorkBecauseItsLeaseSeemsLost() {
		this.fixture.stopWorking();
		UUID arrival = this.fixture.many("stock-movements", movement("own", "A1", "RECEIVED", "1")).job();
		this.fixture.sql()
			.sql("UPDATE inbox.arrival SET state = 'OPEN', ended_at = NULL, lease = 99999 WHERE id = ?")
			.param(arrival)
			.update();
		Arrivals arrivals = new Arrivals(new InboxDatabase(this.fixture.source()));
		assertThat(arrivals.claimDropped(99999, List.of(), 10)).isEmpty();
		assertThat(arrivals.claimDropped(99999, List.of(arrival), 10)).as("what it let go of itself").hasSize(1);
		assertThat(arrivals.claimDropped(88888, List.of(), 10)).as("another process").hasSize(1);
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
