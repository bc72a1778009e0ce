package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Duplicate;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.hospital.Hospital;
import io.tieout.app.ingest.hospital.Operator;
import io.tieout.app.ingest.hospital.Released;
import io.tieout.app.ingest.hospital.Treatment;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterFilter;
import io.tieout.app.ingest.inbox.LetterQueues.CauseView;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.core.Sku;
import io.tieout.inventory.ProductEvent.ProductRegistered;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.reconciliation.ArrivalCounts;
import io.tieout.reconciliation.OperatorActEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Letters: who waits, who waits behind whom, and how they leave.
 */
class HospitalTests {

	private static final Operator OPERATOR = new Operator("dr-watson", "ward");

	@TempDir
	Path folder;

	private IngestFixture fixture;

	@BeforeEach
	void start() {
		this.fixture = new IngestFixture(this.folder);
		this.fixture.register("KNOWN");
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void anUnknownSkuWaitsWithLaterFactsOfItsObjectBehindItWhileOthersFlow() {
		Counts counts = this.fixture
			.many("stock-movements", movement("m-1", "NEW", "RECEIVED", "1"), movement("m-2", "KNOWN", "RECEIVED", "1"),
					movement("m-3", "new", "RECEIVED", "2"))
			.counts();
		assertThat(counts).isEqualTo(new Counts(1, 0, 2, 0));
		assertThat(waiting()).extracting(Letter::code, Letter::fingerprint, Letter::object)
			.containsExactly(tuple("UNKNOWN_SKU", "UNKNOWN_SKU:NEW", "stock:STORE1/NEW"),
					tuple("WAITS_BEHIND", "UNKNOWN_SKU:NEW", "stock:STORE1/NEW"));
		assertThat(this.fixture.ingestion().hospital().causes()).singleElement()
			.extracting(CauseView::code, CauseView::subject, CauseView::letters)
			.containsExactly("UNKNOWN_SKU", "NEW", 2L);
	}

	@Test
	void registeringTheSkuReleasesItsLettersInOrder() {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 120; number++) {
			lines.add(movement("r-" + number, "NEW", "RECEIVED", String.valueOf(number + 1)));
		}
		this.fixture.many("stock-movements", lines.toArray(String[]::new));
		this.fixture.register("NEW");
		awaitEmpty();
		assertThat(movesOf("NEW")).extracting((moved) -> moved.quantity().toDecimal().intValue())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
	}

	@Test
	void registeringAnAliasReleasesWhatCameUnderIt() {
		this.fixture.one("stock-movements", movement("alias", "OLD-CODE", "RECEIVED", "4"));
		this.fixture.one("products", """
				{"source":"ERP","sourceId":"KNOWN","occurredAt":"2026-02-01T00:00:00Z","sku":"KNOWN","name":"KNOWN",
				 "stocked":true,"aliases":["OLD-CODE"]}""");
		awaitEmpty();
		assertThat(movesOf("KNOWN")).singleElement()
			.satisfies((moved) -> assertThat(moved.quantity().toDecimal().intValue()).isEqualTo(4));
	}

	@Test
	void aRecordSentAgainWhileItWaitsIsNoSecondLetter() {
		Parked first = (Parked) this.fixture.one("stock-movements", movement("twice", "NEW", "RECEIVED", "1"));
		Parked second = (Parked) this.fixture.one("stock-movements", movement("twice", "NEW", "RECEIVED", "1"));
		assertThat(second.letter()).isEqualTo(first.letter());
		assertThat(second.repeated()).isTrue();
		this.fixture.register("NEW");
		awaitEmpty();
		assertThat(this.fixture.one("stock-movements", movement("twice", "NEW", "RECEIVED", "1")))
			.isInstanceOf(Duplicate.class);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(3, 2, 0, 0));
	}

	@Test
	void onlyTheFirstLetterOfAnObjectCanBeRetried() {
		Parked first = (Parked) this.fixture.one("stock-movements", movement("o-1", "NEW", "RECEIVED", "1"));
		Parked second = (Parked) this.fixture.one("stock-movements", movement("o-2", "NEW", "RECEIVED", "1"));
		assertThat(hospital().retry(second.letter(), OPERATOR)).isInstanceOfSatisfying(Treatment.Refused.class,
				(refused) -> assertThat(refused.rejection().code()).isEqualTo("LETTER_NOT_FIRST"));
		assertThat(hospital().retry(first.letter(), OPERATOR)).isInstanceOfSatisfying(Treatment.Done.class,
				(done) -> assertThat(done.letter().state()).isEqualTo(LetterState.WAITING));
	}

	@Test
	void aDiscardedLetterIsRecordedWithWhoAndWhyAndNeverApplied() {
		Parked first = (Parked) this.fixture.one("stock-movements", movement("d-1", "NEW", "RECEIVED", "1"));
		assertThat(hospital().discard(first.letter(), "a test delivery", OPERATOR)).isInstanceOf(Treatment.Done.class);
		assertThat(this.fixture.events(OperatorActEvent.class).toString()).contains("dr-watson")
			.contains("hospital.discard")
			.contains("letter/" + first.letter())
			.contains("a test delivery");
		this.fixture.register("NEW");
		assertThat(this.fixture.one("stock-movements", movement("d-1", "NEW", "RECEIVED", "1")))
			.as("sent again it stays discarded")
			.isInstanceOf(Duplicate.class);
		assertThat(movesOf("NEW")).isEmpty();
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(2, 1, 0, 1));
		assertThat(hospital().discard(first.letter(), "again", OPERATOR)).isInstanceOfSatisfying(
				Treatment.Refused.class,
				(refused) -> assertThat(refused.rejection().code()).isEqualTo("LETTER_CLOSED"));
	}

	@Test
	void anEditedLetterIsAppliedAsMendedAndItsSourceMaySendTheOldTextAgain() {
		String wrong = movement("e-1", "KNWON", "RECEIVED", "3");
		Parked parked = (Parked) this.fixture.one("stock-movements", wrong);
		assertThat(hospital().edit(parked.letter(), movement("e-1", "KNOWN", "RECEIVED", "-3"), "typo", OPERATOR))
			.isInstanceOfSatisfying(Treatment.Refused.class,
					(refused) -> assertThat(refused.rejection().code()).isEqualTo("QUANTITY_NOT_POSITIVE"));
		assertThat(hospital().edit(parked.letter(), movement("e-1", "KNOWN", "RECEIVED", "3"), "typo", OPERATOR))
			.isInstanceOfSatisfying(Treatment.Done.class,
					(done) -> assertThat(done.letter().state()).isEqualTo(LetterState.RELEASED));
		assertThat(movesOf("KNOWN")).hasSize(1);
		assertThat(this.fixture.one("stock-movements", wrong)).isInstanceOf(Duplicate.class);
	}

	@Test
	void aRecordThatIsMendedToAnotherDayCountsThereAndStaysItsSources() {
		Parked parked = (Parked) this.fixture.one("stock-movements", movement("moved", "NEVER", "RECEIVED", "3"));
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(1, 0, 1, 0));
		String mended = movement("moved", "KNOWN", "RECEIVED", "3").replace("2026-03-01T", "2026-03-05T");
		assertThat(hospital().edit(parked.letter(), mended.replace("\"WMS\"", "\"WMS2\""), "not ours", OPERATOR))
			.isInstanceOfSatisfying(Treatment.Refused.class,
					(refused) -> assertThat(refused.rejection().code()).isEqualTo("SOURCE_CHANGED"));
		assertThat(hospital().edit(parked.letter(), mended.replace("\"moved\"", "\"other\""), "other id", OPERATOR))
			.isInstanceOfSatisfying(Treatment.Refused.class,
					(refused) -> assertThat(refused.rejection().code()).isEqualTo("SOURCE_ID_CHANGED"));
		hospital().edit(parked.letter(), mended, "sent for the wrong day", OPERATOR);
		assertThat(movesOf("KNOWN")).hasSize(1);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-05")).isEqualTo(new ArrivalCounts(1, 0, 0, 0));
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01")).isEqualTo(new ArrivalCounts(0, 0, 0, 0));
		assertThat(this.fixture.sql().sql("SELECT count(*) FROM inbox.tally").query(Long.class).single()).isZero();
	}

	@Test
	void aChangedRecordCanBeGivenAnIdOfItsOwn() {
		this.fixture.one("stock-movements", movement("c-1", "KNOWN", "RECEIVED", "3"));
		Parked parked = (Parked) this.fixture.one("stock-movements", movement("c-1", "KNOWN", "RECEIVED", "4"));
		assertThat(hospital().retry(parked.letter(), OPERATOR)).isInstanceOfSatisfying(Treatment.Done.class,
				(done) -> assertThat(done.letter().state()).isEqualTo(LetterState.WAITING));
		hospital().edit(parked.letter(), movement("c-1-b", "KNOWN", "RECEIVED", "4"), "id used twice", OPERATOR);
		assertThat(movesOf("KNOWN")).extracting((moved) -> moved.quantity().toDecimal().intValue())
			.containsExactly(3, 4);
		assertThat(this.fixture.one("stock-movements", movement("c-1-b", "KNOWN", "RECEIVED", "4")))
			.isInstanceOf(Duplicate.class);
	}

	@Test
	void aWholeCauseIsRetriedByOneActWhoeverElseTriesAtTheSameTime() throws Exception {
		this.fixture.many("products", owner(1, 0));
		String[] claimants = IntStream.range(0, 450).mapToObj(HospitalTests::claimant).toArray(String[]::new);
		assertThat(this.fixture.many("products", claimants).counts()).isEqualTo(new Counts(0, 0, 450, 0));
		this.fixture.stopWorking();
		assertThat(hospital().retryCause("ALIAS_TAKEN", OPERATOR)).isEqualTo(new Released(0, 450));
		this.fixture.many("products", owner(2, 400));
		assertThat(hospital().retryCause("ALIAS_TAKEN", OPERATOR)).as("those that can leave come last")
			.isEqualTo(new Released(50, 400));
		this.fixture.many("products", owner(3, 450));
		ExecutorService doctors = Executors.newFixedThreadPool(4);
		List<Callable<Released>> rounds = new ArrayList<>();
		for (int doctor = 0; doctor < 4; doctor++) {
			rounds.add(() -> hospital().retryCause("ALIAS_TAKEN", OPERATOR));
		}
		int released = 0;
		for (Future<Released> round : doctors.invokeAll(rounds)) {
			released += round.get().released();
		}
		doctors.shutdown();
		assertThat(released).isEqualTo(400);
		assertThat(waiting()).isEmpty();
		assertThat(this.fixture.events(ProductRegistered.class)
			.stream()
			.filter((registered) -> registered.sku().value().startsWith("CLAIMANT-"))).hasSize(450);
	}

	/** A product with the codes S0 to S449, less the first ones or the last ones. */
	private static String owner(int version, int keeps) {
		String codes = IntStream.range(0, 450)
			.filter((number) -> version == 1 || (version == 2 && number < keeps))
			.mapToObj((number) -> "\"S" + number + "\"")
			.collect(Collectors.joining(","));
		return product("OWNER", version, codes).replace("\n", "");
	}

	private static String claimant(int number) {
		return product("CLAIMANT-" + number, 1, "\"S" + number + "\"").replace("\n", "");
	}

	@Test
	void noProductThatComesIsOverlookedHoweverManyAreMissing() {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 1_300; number++) {
			lines.add(movement("x-" + number, "X" + number, "RECEIVED", "1"));
		}
		this.fixture.many("stock-movements", lines.toArray(String[]::new));
		String[] few = { "X0", "X3", "X450", "X777", "X998", "X999", "X1299" };
		this.fixture.register(few);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.fixture.ingestion().hospital().causes().size() == 1_300 - few.length);
	}

	@Test
	void aLetterBlocksAsItsCauseOfTheDayDoes() {
		Instant soon = Instant.now().plus(Duration.ofMinutes(5)).plusSeconds(20);
		Parked parked = (Parked) this.fixture.one("stock-movements",
				movement("soon", "NEW", "RECEIVED", "1").replace("2026-03-01T10:00:00Z", soon.toString()));
		assertThat(hospital().find(parked.letter()).orElseThrow().blocking()).isFalse();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> hospital().find(parked.letter()).orElseThrow().code().equals("UNKNOWN_SKU"));
		assertThat(hospital().find(parked.letter()).orElseThrow().blocking()).isTrue();
		assertThat(this.fixture.one("stock-movements", movement("behind", "NEW", "RECEIVED", "1")))
			.isInstanceOfSatisfying(Parked.class, (behind) -> assertThat(behind.code()).isEqualTo("WAITS_BEHIND"));
	}

	@Test
	void aLaterVersionOfAStateTakesThePlaceOfOneThatWaits() {
		this.fixture.register("OTHER");
		this.fixture.one("products", product("OTHER", 2, "\"SHARED\""));
		Outcome refused = this.fixture.one("products", product("KNOWN", 2, "\"SHARED\""));
		assertThat(refused).isInstanceOfSatisfying(Parked.class,
				(parked) -> assertThat(parked.code()).isEqualTo("ALIAS_TAKEN"));
		assertThat(this.fixture.one("products", product("KNOWN", 3, "\"FREE\""))).isInstanceOf(Accepted.class);
		assertThat(hospital().find(((Parked) refused).letter()).orElseThrow().state())
			.isEqualTo(LetterState.SUPERSEDED);
	}

	private static String product(String sku, int day, String aliases) {
		return """
				{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-02-0%2$dT00:00:00Z","sku":"%1$s","name":"%1$s",
				 "stocked":true,"aliases":[%3$s]}""".formatted(sku, day, aliases);
	}

	@Test
	void theTextOfALetterIsReadOnlyWithATrace() {
		String line = movement("read", "NEW", "RECEIVED", "1");
		Parked parked = (Parked) this.fixture.one("stock-movements", line);
		assertThat(hospital().read(parked.letter(), OPERATOR)).contains(line);
		assertThat(this.fixture.events(OperatorActEvent.class).toString()).contains("hospital.read");
	}

	@Test
	void anUnknownLetterIsSaidToBeUnknown() {
		assertThat(hospital().retry(4711, OPERATOR)).isInstanceOfSatisfying(Treatment.Refused.class,
				(refused) -> assertThat(refused.rejection().code()).isEqualTo("LETTER_UNKNOWN"));
	}

	private Hospital hospital() {
		return this.fixture.ingestion().hospital();
	}

	private List<Letter> waiting() {
		return hospital().waiting(LetterFilter.ALL, 0, 1000);
	}

	private List<Moved> movesOf(String sku) {
		return this.fixture.events(Moved.class)
			.stream()
			.filter((moved) -> moved.position().sku().equals(new Sku(sku)))
			.toList();
	}

	private void awaitEmpty() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waiting().isEmpty());
	}

}
