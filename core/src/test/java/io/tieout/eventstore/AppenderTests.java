package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.Append.Assertion;
import io.tieout.eventstore.Append.Lane;
import io.tieout.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Groups of appends, put together before the appender runs so that they are one group for
 * sure.
 */
class AppenderTests {

	private final TestPostgres database = TestPostgres.fresh();

	private final StateCache cache = new StateCache(100);

	private GroupCommitAppender appender;

	@BeforeEach
	void prepare() {
		this.appender = appender(Clock.systemUTC());
	}

	@AfterEach
	void stop() {
		this.appender.close();
		this.database.close();
	}

	@Test
	void aConflictFailsOnlyItsOwnAppend() {
		append(event("a", 0), event("b", 0));
		this.appender.close();
		this.appender = appender(Clock.systemUTC());
		CompletableFuture<Long> before = submit(event("a", 1));
		CompletableFuture<Long> stale = submit(event("b", 0));
		CompletableFuture<Long> gap = submit(event("b", 7));
		CompletableFuture<Long> behind = submit(event("c", 0), event("c", 1));
		this.appender.start();
		assertThat(before.join()).isEqualTo(3);
		assertThat(behind.join()).isEqualTo(4);
		assertConflict(stale);
		assertConflict(gap);
	}

	@Test
	void rivalsInOneGroupDoNotFailTheOthers() {
		CompletableFuture<Long> first = submit(event("a", 0));
		CompletableFuture<Long> rival = submit(event("a", 0));
		CompletableFuture<Long> other = submit(event("b", 0));
		this.appender.start();
		assertThat(first.join()).isEqualTo(1);
		assertThat(other.join()).isEqualTo(2);
		assertConflict(rival);
	}

	@Test
	void anAssertionThatNoLongerHoldsFailsItsAppend() {
		append(event("a", 0), event("a", 1));
		this.appender.close();
		this.appender = appender(Clock.systemUTC());
		CompletableFuture<Long> holds = submit(new Assertion("a", 1), event("b", 0));
		CompletableFuture<Long> stale = submit(new Assertion("a", 0), event("c", 0));
		CompletableFuture<Long> absent = submit(new Assertion("nobody", -1), event("d", 0));
		this.appender.start();
		assertThat(holds.join()).isEqualTo(3);
		assertThat(absent.join()).isEqualTo(4);
		assertConflict(stale);
	}

	@Test
	void aConfirmationOfAStaleReadFailsAndOfAFreshOneSucceeds() {
		append(event("a", 0), event("a", 1));
		assertThat(confirm(1).join()).isZero();
		assertConflict(confirm(0));
	}

	@Test
	void aTakenKeyIsToldApartFromAVersionConflict() {
		append(keyed(event("a", 0), "key"));
		assertThatThrownBy(submit(keyed(event("b", 0), "key"))::join).isInstanceOf(CompletionException.class)
			.hasCauseInstanceOf(CommandKeyTakenException.class);
		Append noEvent = new Append(List.of(), List.of(), Set.of("key"), Lane.LIVE);
		assertThatThrownBy(this.appender.submit(noEvent)::join).hasCauseInstanceOf(CommandKeyTakenException.class);
	}

	@Test
	void aKeyThatMustBeAbsentFailsAnAppendWithEventsToo() {
		append(keyed(event("a", 0), "key"));
		CompletableFuture<Long> refusal = this.appender
			.submit(new Append(List.of(event("b", 0)), List.of(), Set.of("key"), Lane.LIVE));
		assertThatThrownBy(refusal::join).hasCauseInstanceOf(CommandKeyTakenException.class);
		CompletableFuture<Long> first = this.appender
			.submit(new Append(List.of(event("b", 0)), List.of(), Set.of("other"), Lane.LIVE));
		assertThat(first.join()).isEqualTo(2);
	}

	@Test
	void aGapIsRefusedEvenAlone() {
		append(event("a", 0));
		assertConflict(submit(event("a", 7)));
		assertConflict(submit(event("nobody", 7)));
		assertThat(submit(event("a", 1)).join()).isEqualTo(2);
	}

	@Test
	void aGapIsRefusedByAnAppenderThatHasWrittenNothingYet() {
		append(event("a", 0));
		this.appender.close();
		this.appender = appender(Clock.systemUTC());
		this.appender.start();
		assertConflict(submit(event("a", 7)));
		assertThat(submit(event("a", 1)).join()).isEqualTo(2);
	}

	@Test
	void anAppendMayReadAndChangeWhatAnotherOfItsGroupWrote() {
		CompletableFuture<Long> first = submit(event("a", 0));
		CompletableFuture<Long> reads = submit(new Assertion("a", 0), event("b", 0));
		CompletableFuture<Long> changes = submit(event("a", 1));
		CompletableFuture<Long> stale = submit(new Assertion("a", 0), event("c", 0));
		this.appender.start();
		assertThat(List.of(first.join(), reads.join(), changes.join())).containsExactly(1L, 2L, 3L);
		assertConflict(stale);
	}

	@Test
	@Timeout(120)
	void anAppendThatUsesAKeyTwiceFailsInsteadOfBeingTriedForEver() {
		CompletableFuture<Long> twice = submit(keyed(event("a", 0), "key"), keyed(event("b", 0), "key"));
		CompletableFuture<Long> other = submit(event("c", 0));
		this.appender.start();
		assertConflict(twice);
		assertThat(other.join()).isEqualTo(1);
	}

	@Test
	@Timeout(120)
	void aRefusalThatNothingExplainsFailsItsAppendInsteadOfBeingTriedForEver() {
		PendingEvent event = event("a", 0);
		CompletableFuture<Long> sameIdTwice = submit(event, withId(event("b", 0), event.eventId()));
		CompletableFuture<Long> other = submit(event("c", 0));
		this.appender.start();
		assertThatThrownBy(sameIdTwice::join).hasCauseInstanceOf(IllegalArgumentException.class);
		assertThat(other.join()).isEqualTo(1);
	}

	@Test
	@Timeout(120)
	void whatTheDatabaseCannotHoldFailsOnlyItsOwnAppendAndAtOnce() {
		List<CompletableFuture<Long>> good = new ArrayList<>();
		List<CompletableFuture<Long>> bad = new ArrayList<>();
		for (int n = 0; n < 4; n++) {
			good.add(submit(event("good" + n, 0)));
			bad.add(submit(event((n % 2 == 0) ? "zero\0" + n : tooLongForAnIndex(), 0)));
		}
		bad.add(submit(withRevision(event("unborn", 0), 0)));
		this.appender.start();
		good.forEach((append) -> assertThat(append.join()).isBetween(1L, 4L));
		bad.forEach((append) -> assertThatThrownBy(append::join).hasCauseInstanceOf(IllegalArgumentException.class));
	}

	@Test
	void anErrorFailsItsGroupAndTheAppenderGoesOn() {
		AtomicBoolean broken = new AtomicBoolean(true);
		this.appender = appender(new InterferingClock(() -> {
			if (broken.getAndSet(false)) {
				throw new LinkageError("as after a broken deployment");
			}
		}));
		this.appender.start();
		assertThatThrownBy(submit(event("a", 0))::join).hasCauseInstanceOf(StoreUnavailableException.class);
		assertThat(submit(event("a", 0)).join()).isEqualTo(1);
		assertThat(this.appender.outage()).isEmpty();
	}

	@Test
	@Timeout(120)
	void anAppenderWhoseThreadEndsSaysSoAndLetsNobodyWait() {
		this.appender = appender(new InterferingClock(() -> Thread.currentThread().interrupt()));
		this.appender.start();
		assertThat(submit(event("a", 0)).join()).isEqualTo(1);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.appender.outage().isPresent());
		assertThatThrownBy(submit(event("b", 0))::join).hasCauseInstanceOf(StoreUnavailableException.class);
	}

	@Test
	void recordingTimeNeverGoesBackWhenTheClockDoes() {
		append(event("a", 0));
		this.appender.close();
		this.appender = appender(Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC));
		append(event("a", 1));
		assertThat(new ChainVerifier(this.database.app()).verify(1, 2, (n) -> {
		}).isValid()).isTrue();
	}

	@Test
	void liveAppendsGoBeforeBatchOnesWhichKeepAShare() throws InterruptedException {
		Lanes lanes = new Lanes();
		for (int n = 0; n < 600; n++) {
			lanes.add(new Append(List.of(event("batch" + n, 0)), List.of(), Set.of(), Lane.BATCH));
			lanes.add(new Append(List.of(event("live" + n, 0)), List.of(), Set.of(), Lane.LIVE));
		}
		List<Append> group = lanes.take();
		assertThat(group.subList(0, 384)).extracting(Append::lane).containsOnly(Lane.LIVE);
		assertThat(group.subList(384, group.size())).extracting(Append::lane).containsOnly(Lane.BATCH);
		assertThat(group).hasSize(512);
	}

	@Test
	void anAppendLargerThanAGroupGoesWhole() throws InterruptedException {
		Lanes lanes = new Lanes();
		List<PendingEvent> events = new ArrayList<>();
		for (int sequence = 0; sequence < 2_000; sequence++) {
			events.add(event("a", sequence));
		}
		lanes.add(new Append(events, List.of(), Set.of(), Lane.BATCH));
		assertThat(lanes.take().get(0).events()).hasSize(2_000);
	}

	private GroupCommitAppender appender(Clock clock) {
		return new GroupCommitAppender(new AppendConnection(this.database.app(), Duration.ofSeconds(20)),
				new HeadTracker(this.cache), clock, Duration.ofSeconds(60), new SimpleMeterRegistry());
	}

	private void append(PendingEvent... events) {
		this.appender.start();
		submit(events).join();
	}

	private CompletableFuture<Long> submit(PendingEvent... events) {
		return this.appender.submit(new Append(List.of(events), List.of(), Set.of(), Lane.LIVE));
	}

	private CompletableFuture<Long> submit(Assertion assertion, PendingEvent event) {
		return this.appender.submit(new Append(List.of(event), List.of(assertion), Set.of(), Lane.LIVE));
	}

	private CompletableFuture<Long> confirm(long sequence) {
		return this.appender.submit(new Append(List.of(), List.of(new Assertion("a", sequence)), Set.of(), Lane.LIVE));
	}

	private static void assertConflict(CompletableFuture<Long> append) {
		assertThatThrownBy(append::join).hasCauseInstanceOf(ConcurrencyException.class);
	}

	private static PendingEvent event(String aggregateId, long sequence) {
		return new PendingEvent(UUID.randomUUID(), "test.Thing", aggregateId, sequence, "test.Happened", 1,
				"{}".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8),
				EventContext.of(Instant.EPOCH, "tester", "c"), null);
	}

	/**
	 * What repeats itself would be compressed.
	 */
	private static String tooLongForAnIndex() {
		StringBuilder id = new StringBuilder();
		for (int n = 0; n < 1_000; n++) {
			id.append(UUID.randomUUID());
		}
		return id.toString();
	}

	private static PendingEvent withId(PendingEvent event, UUID id) {
		return new PendingEvent(id, event.aggregateType(), event.aggregateId(), event.sequence(), event.type(),
				event.revision(), event.payload(), event.metadata(), event.context(), event.commandKey());
	}

	private static PendingEvent withRevision(PendingEvent event, int revision) {
		return new PendingEvent(event.eventId(), event.aggregateType(), event.aggregateId(), event.sequence(),
				event.type(), revision, event.payload(), event.metadata(), event.context(), event.commandKey());
	}

	private static PendingEvent keyed(PendingEvent event, String key) {
		return new PendingEvent(event.eventId(), event.aggregateType(), event.aggregateId(), event.sequence(),
				event.type(), event.revision(), event.payload(), event.metadata(), event.context().keyed(key, "hash"),
				key);
	}

	/**
	 * A clock that does something to whoever reads it: the appender reads it once for
	 * each group.
	 */
	private static final class InterferingClock extends Clock {

		private final Runnable interference;

		InterferingClock(Runnable interference) {
			this.interference = interference;
		}

		@Override
		public Instant instant() {
			this.interference.run();
			return Instant.now();
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
