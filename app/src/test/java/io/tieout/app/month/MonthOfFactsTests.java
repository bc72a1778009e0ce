package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.api.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of facts shuffled by two days with one per cent duplicates and half a per cent
 * lost, then statements.
 */
@Tag("slow")
class MonthOfFactsTests {

	private static final long SEED = 2026;

	private static final int ITEMS = 300;

	private static final int SPOT_CHECKS = 50;

	/** Where the stated figure is accepted without people, and up to which difference. */
	private static final Map<String, Integer> BY_ITSELF = Map.of(Month.WAREHOUSE, 4, "S01", 2);

	private static final Instant FIRST = Month.CUT_OFFS.get(0);

	private static final Instant LAST = Month.CUT_OFFS.get(2);

	/** When everything has arrived. */
	private static final Instant END = Month.at(Month.DAYS + 10, Duration.ZERO);

	private final Month month = Month.of(SEED, ITEMS);

	private final Arrivals arrivals = new Arrivals(this.month);

	private final Books truth = new Books(this.month.facts());

	private final Random random = this.month.random();

	private ServiceOnPort service;

	private Reconciliation reconciliation;

	private Answers answers;

	private Telling telling;

	@BeforeEach
	void start(@TempDir Path data) throws Exception {
		this.service = ServiceOnPort.startQuick(data, "--tieout.stock-reconciliation.quiet=200ms",
				"--tieout.stock-reconciliation.policies[0].source=WMS",
				"--tieout.stock-reconciliation.policies[0].location=WH",
				"--tieout.stock-reconciliation.policies[0].accept-units=4",
				"--tieout.stock-reconciliation.policies[1].location=S01",
				"--tieout.stock-reconciliation.policies[1].accept-units=2", "--tieout.authorities[0].location=WH",
				"--tieout.authorities[0].grants[0].source=WMS",
				"--tieout.authorities[0].grants[0].rights=MOVE,COUNT,ANCHOR", "--tieout.authorities[1].location=S01",
				"--tieout.authorities[1].grants[0].source=POS",
				"--tieout.authorities[1].grants[0].rights=MOVE,COUNT,ANCHOR", "--tieout.authorities[2].location=*",
				"--tieout.authorities[2].grants[0].source=POS", "--tieout.authorities[2].grants[0].rights=MOVE,COUNT");
		Doors doors = new Doors(this.service);
		this.telling = new Telling(this.arrivals, doors);
		this.reconciliation = new Reconciliation(this.service, doors);
		this.answers = new Answers(this.service);
		this.service.sendLines("products", this.month.skus().stream().map(Samples::product).toList());
	}

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void everyLostFactShowsAsAVarianceNothingElseDoesAndAfterCompensationAllPlacesTieOut() throws Exception {
		assertThat(this.month.facts()).hasSizeGreaterThan(60_000);
		Map<Shelf, Integer> openAtFirst = passCutOff(FIRST);
		Instant knownAt = Instant.now();
		Books knownThen = this.telling.books();
		passCutOff(Month.CUT_OFFS.get(1));
		Map<Shelf, Integer> open = passCutOff(LAST);
		assertWhatACountHasSeenIsClosed(openAtFirst.keySet(), open.keySet());
		this.telling.until(END);
		settle();
		assertPointsInTime();

		this.reconciliation.acceptStated(open.keySet());
		this.telling.accepted(open.keySet(), LAST, this.truth);
		assertEverythingTiesOut();
		Map<Shelf, Levels> before = this.answers.now();
		this.telling.lost((time) -> !time.isAfter(LAST));
		assertEverythingTiesOut();
		assertThat(onHand(this.answers.now())).isEqualTo(onHand(before));

		this.telling.lost((time) -> time.isAfter(LAST));
		settle();
		assertTruthEverywhere();
		assertKnownThen(openAtFirst.keySet(), knownAt, knownThen);
		assertNothingIsLeftOver();
		this.answers.verifyHistory();
	}

	/**
	 * The stores state their stock at the cut-off, when facts are still on their way, and
	 * are compared again when whatever comes at all has come; the places whose word
	 * counts state theirs only then.
	 * @return what is open then
	 */
	private Map<Shelf, Integer> passCutOff(Instant cutOff) throws Exception {
		List<String> atOnce = Month.LOCATIONS.stream().filter((place) -> !BY_ITSELF.containsKey(place)).toList();
		this.telling.until(cutOff);
		state(cutOff, atOnce);
		this.telling.until(cutOff.plus(Arrivals.SHUFFLE));
		settle();
		this.reconciliation.again(cutOff, atOnce);
		state(cutOff, BY_ITSELF.keySet());
		settle();
		Map<Shelf, Integer> open = this.telling.books().missing(this.truth, this.month.shelves(), cutOff);
		Map<Shelf, Integer> accepted = new HashMap<>(open);
		accepted.entrySet()
			.removeIf((entry) -> Math.abs(entry.getValue()) > BY_ITSELF.getOrDefault(entry.getKey().location(), 0));
		open.keySet().removeAll(accepted.keySet());
		assertThat(open).isNotEmpty();
		assertThat(accepted).isNotEmpty();
		assertThat(this.reconciliation.open(cutOff)).isEqualTo(open);
		assertThat(this.reconciliation.accepted(cutOff)).isEqualTo(accepted);
		this.telling.accepted(accepted.keySet(), cutOff, this.truth);
		return open;
	}

	private void state(Instant cutOff, Collection<String> places) throws Exception {
		for (String place : places) {
			this.reconciliation.state(place, cutOff, this.month.skus(), this.truth);
		}
	}

	/**
	 * What takes back a fact that has not come yet waits for it, and nothing else waits.
	 */
	private void settle() {
		this.answers.awaitLetters(this.telling.waiting());
		this.service.awaitSettled();
	}

	/**
	 * What was lost before a count at the same shelf is no difference after it. Where
	 * figures are accepted without people, that may have closed it instead.
	 */
	private void assertWhatACountHasSeenIsClosed(Set<Shelf> openAtFirst, Set<Shelf> open) throws Exception {
		Set<Shelf> seen = new HashSet<>(openAtFirst);
		seen.removeAll(open);
		seen.removeIf((shelf) -> BY_ITSELF.containsKey(shelf.location()));
		assertThat(seen).isNotEmpty();
		assertThat(this.reconciliation.tiedOut()).containsAll(seen);
	}

	/** Of shelves of which nothing was lost. */
	private void assertPointsInTime() throws Exception {
		Set<Shelf> whole = new LinkedHashSet<>(this.month.shelves());
		this.arrivals.lost().forEach((fact) -> whole.remove(fact.head().shelf()));
		for (Shelf shelf : some(whole)) {
			Instant time = anyTime(Month.DAYS);
			assertThat(this.answers.at(shelf, time, "")).as(shelf + " at " + time)
				.isEqualTo(this.truth.at(shelf, time));
		}
	}

	private void assertEverythingTiesOut() throws Exception {
		settle();
		assertThat(this.reconciliation.again(LAST, Month.LOCATIONS))
			.isEqualTo(Month.LOCATIONS.stream().collect(Collectors.toMap(Function.identity(), (place) -> ITEMS)));
		assertThat(this.reconciliation.open(LAST)).isEmpty();
	}

	private static Map<Shelf, Integer> onHand(Map<Shelf, Levels> levels) {
		return levels.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().onHand()));
	}

	private void assertTruthEverywhere() throws Exception {
		assertThat(this.answers.now()).isEqualTo(truthAt(END));
		for (Instant time : List.of(FIRST, anyTime(15), LAST, anyTime(Month.DAYS))) {
			assertThat(this.answers.at(time)).as("at " + time).isEqualTo(truthAt(time));
		}
		assertThat(this.answers.onTheWay()).isEqualTo(this.month.shelves()
			.stream()
			.filter((shelf) -> this.truth.onTheWayTo(shelf) != 0)
			.collect(Collectors.toMap(Function.identity(), this.truth::onTheWayTo)));
	}

	private Map<Shelf, Levels> truthAt(Instant time) {
		return this.month.shelves()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (shelf) -> this.truth.at(shelf, time)));
	}

	/** What was known before the lost facts came, of shelves with and without any. */
	private void assertKnownThen(Set<Shelf> open, Instant knownAt, Books knownThen) throws Exception {
		for (Shelf shelf : open) {
			Levels then = this.answers.at(shelf, FIRST, "&knownAt=" + knownAt);
			assertThat(then).isEqualTo(knownThen.at(shelf, FIRST));
			assertThat(then.onHand()).isNotEqualTo(this.truth.at(shelf, FIRST).onHand());
		}
		for (Shelf shelf : some(this.month.shelves())) {
			Instant time = anyTime(Month.DAYS);
			assertThat(this.answers.at(shelf, time, "&knownAt=" + knownAt)).as(shelf + " at " + time)
				.isEqualTo(knownThen.at(shelf, time));
		}
	}

	private List<Shelf> some(Collection<Shelf> shelves) {
		List<Shelf> shuffled = new ArrayList<>(shelves);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, SPOT_CHECKS);
	}

	private Instant anyTime(int days) {
		return Month.at(1, Duration.ofSeconds(this.random.nextInt((days - 1) * 86_400)));
	}

	private void assertNothingIsLeftOver() throws Exception {
		assertThat(this.answers.letters()).isZero();
		int statements = Month.CUT_OFFS.size() * Month.LOCATIONS.size();
		int distinct = this.month.facts().size();
		int duplicates = this.telling.told() - distinct;
		assertThat(duplicates).isPositive();
		assertThat(this.answers.arrivals())
			.isEqualTo("%d,%d,%d,0,0".formatted(this.telling.told() + statements, distinct + statements, duplicates));
	}

}
