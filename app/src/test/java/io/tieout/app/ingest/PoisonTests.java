package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.dispatch.Outcome.Rejected;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.tieout.app.ingest.IngestFixture.movement;
import static io.tieout.app.ingest.PoisonFeed.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Records that make programs fail cost themselves and nobody else.
 */
class PoisonTests {

	private static final int LONGER_THAN_A_PORTION = 250;

	@TempDir
	static Path folder;

	private static IngestFixture fixture;

	@BeforeAll
	static void start() {
		fixture = new IngestFixture(folder);
		fixture.register("A1");
	}

	@AfterAll
	static void stop() {
		fixture.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-9223372036854.775808", "9223372036854.775807" })
	void theLargestNumbersAreRejectedWhicheverDoorTheyComeThrough(String quantity) {
		String poison = movement("min" + quantity, "A1", "ADJUSTED", quantity);
		assertThat(fixture.one("stock-movements", poison)).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.problems()).extracting(Problem::code)
					.containsExactly("QUANTITY_TOO_LARGE"));
		assertThat(fixture
			.many("stock-movements", movement("a" + quantity, "A1", "RECEIVED", "1"), poison,
					movement("b" + quantity, "A1", "RECEIVED", "1"))
			.counts()).isEqualTo(new Counts(2, 0, 0, 1));
		byte[] file = (poison + "\n" + movement("c" + quantity, "A1", "RECEIVED", "1"))
			.getBytes(StandardCharsets.UTF_8);
		assertThat(fixture.awaitDone(fixture.file("stock-movements", "f.ndjson", "", file).id()).counts())
			.isEqualTo(new Counts(1, 0, 0, 1));
	}

	@Test
	void aRecordThatCannotBeInterpretedIsRejectedAndKept() {
		assertThat(fixture.one("poison", record("read-1", "reading"))).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.problems()).singleElement().satisfies((problem) -> {
					assertThat(problem.code()).isEqualTo("PROCESSING_FAILED");
					assertThat(problem.detail()).doesNotContain("read-1");
				}));
		assertThat(fixture.many("poison", record("read-2", ""), record("read-3", "reading"), record("read-4", ""))
			.counts()).isEqualTo(new Counts(2, 0, 0, 1));
	}

	@Test
	void aRecordThatCannotBePlannedWaitsAndIsTriedAgainByItself() {
		assertThat(fixture.many("poison", record("plan-1", ""), record("plan-2", "planning"), record("plan-3", ""))
			.counts()).isEqualTo(new Counts(2, 0, 1, 0));
		Parked parked = (Parked) fixture.one("poison", record("plan-2", "planning"));
		assertThat(parked.code()).isEqualTo("PROCESSING_FAILED");
		assertThat(fixture.ingestion().hospital().find(parked.letter()).orElseThrow().nextAttemptAt()).isNotNull();
		PoisonFeed.HEALED.add("plan-2");
		fixture.sql()
			.sql("UPDATE inbox.letter SET next_attempt_at = now() WHERE id = ?")
			.param(parked.letter())
			.update();
		fixture.awaitLetter(parked.letter(), LetterState.RELEASED);
	}

	@Test
	void aLongQueueIsTriedWhenItsFirstLetterIsDueAndNotBefore() {
		List<String> ids = IntStream.range(0, LONGER_THAN_A_PORTION).mapToObj((n) -> "queued-" + n).toList();
		fixture.many("poison", ids.stream().map((id) -> record(id, "planning")).toArray(String[]::new));
		fixture.sql()
			.sql("UPDATE inbox.letter SET object = 'poison:queue', next_attempt_at = now() WHERE record_id LIKE 'queued-%'")
			.update();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> attempts("min") == 0 && attempts("max") == 1);
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.atMost(Duration.ofMinutes(1))
			.until(() -> attempts("min") == 0 && attempts("max") == 1);
		PoisonFeed.HEALED.addAll(ids);
		fixture.sql().sql("UPDATE inbox.letter SET next_attempt_at = now() WHERE record_id = 'queued-0'").update();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> fixture.sql()
				.sql("SELECT count(*) FROM inbox.letter WHERE record_id LIKE 'queued-%' AND state = 'RELEASED'")
				.query(Integer.class)
				.single() == LONGER_THAN_A_PORTION);
	}

	private static int attempts(String aggregate) {
		return fixture.sql()
			.sql("SELECT " + aggregate + "(attempts) FROM inbox.letter WHERE record_id LIKE 'queued-%'")
			.query(Integer.class)
			.single();
	}

	@Test
	void aFailureOfOneRecordIsNotSharedByThoseThatWaitedWithIt() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		AtomicInteger held = new AtomicInteger();
		BulkCommands commands = (items) -> {
			held.incrementAndGet();
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> gate.getCount() == 0);
			return fixture.bulk().execute(items);
		};
		ProductDirectory products = new ProductDirectory() {

			@Override
			public Map<Sku, KnownProduct> find(Collection<Sku> codes) {
				if (codes.contains(new Sku("POISON"))) {
					throw new IllegalStateException("a product nobody can look up");
				}
				return fixture.products().find(codes);
			}

			@Override
			public Map<Gtin, KnownProduct> findByGtin(Collection<Gtin> gtins) {
				return fixture.products().findByGtin(gtins);
			}

		};
		ExecutorService senders = Executors.newFixedThreadPool(12);
		try (Ingestion ingestion = fixture.ingestion(commands, IngestNode.SETTINGS, products)) {
			ingestion.start();
			List<Future<Outcome>> answers = new ArrayList<>();
			for (int lane = 1; lane <= 2; lane++) {
				String first = movement("gate-" + lane, "A1", "RECEIVED", "1");
				answers.add(senders.submit(() -> IngestFixture.one(ingestion, "stock-movements", first)));
				int lanes = lane;
				Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> held.get() >= lanes);
			}
			for (int number = 0; number < 8; number++) {
				String line = movement("with-" + number, "A1", "RECEIVED", "1");
				answers.add(senders.submit(() -> IngestFixture.one(ingestion, "stock-movements", line)));
			}
			Future<Outcome> poison = senders.submit(() -> IngestFixture.one(ingestion, "stock-movements",
					movement("poison", "POISON", "RECEIVED", "1")));
			gate.countDown();
			for (Future<Outcome> answer : answers) {
				assertThat(answer.get()).isInstanceOf(Accepted.class);
			}
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(poison::get)
				.withCauseInstanceOf(IllegalStateException.class);
		}
		senders.shutdown();
	}

	@Test
	void anErrorOfTheMachineLeavesNoCallerWaitingAndEndsNoThread() {
		for (int time = 0; time < 5; time++) {
			String record = record("machine-" + time, "machine");
			assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> fixture.one("poison", record));
		}
		assertThat(fixture.one("poison", record("machine-after", ""))).isInstanceOf(Accepted.class);
	}

}
