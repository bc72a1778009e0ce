package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.api.Samples;
import io.tieout.app.month.Fact.Count;
import io.tieout.app.month.Fact.Head;
import io.tieout.app.month.Fact.TakenBack;
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
import java.util.function.Predicate;
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

	/** What has arrived, and what was accepted. */
	private final Set<Fact> known = new LinkedHashSet<>();

	private final Random random = this.month.random();

	private ServiceOnPort service;

	private Doors doors;

	private Reconciliation reconciliation;

	private Answers answers;

	private Instant reached = Instant.MIN;

	private int deliveries;

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
		this.doors = new Doors(this.service);
		this.reconciliation = new Reconciliation(this.service, this.doors);
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
		Books knownThen = new Books(this.known);
		passCutOff(Month.CUT_OFFS.get(1));
		Map<Shelf, Integer> open = passCutOff(LAST);
		assertWhatACountHasSeenIsClosed(openAtFirst.keySet(), open.keySet());
		arriveUntil(END);
		settle();
		assertPointsInTime();

		this.reconciliation.acceptStated(open.keySet());
		open.keySet().forEach((shelf) -> anchor(shelf, LAST));
		assertEverythingTiesOut();
		Map<Shelf, Levels> before = this.answers.now();
		deliver(lost((fact) -> !timeOf(fact).isAfter(LAST)));
		assertEverythingTiesOut();
		assertThat(onHand(this.answers.now())).isEqualTo(onHand(before));

		deliver(lost((fact) -> timeOf(fact).isAfter(LAST)));
		settle();
		assertTruthEverywhere();
		assertKnownThen(openAtFirst.keySet(), knownAt, knownThen);
		assertNothingIsLeftOver();
		this.answers.verifyHistory();
	}

	/**
	 * The stores state their stock at the cut-off, when facts are still on their way; the
	 * places whose word counts do when whatever comes at all has come.
	 * @return what is open then
	 */
	private Map<Shelf, Integer> passCutOff(Instant cutOff) throws Exception {
		arriveUntil(cutOff);
		state(cutOff, (place) -> !BY_ITSELF.containsKey(place));
		arriveUntil(cutOff.plus(Arrivals.SHUFFLE));
		state(cutOff, BY_ITSELF::containsKey);
		this.deliveries += Month.LOCATIONS.size();
		settle();
		Map<Shelf, Integer> open = missing(cutOff);
		Map<Shelf, Integer> accepted = new HashMap<>(open);
		accepted.entrySet()
			.removeIf((entry) -> Math.abs(entry.getValue()) > BY_ITSELF.getOrDefault(entry.getKey().location(), 0));
		open.keySet().removeAll(accepted.keySet());
		assertThat(open).isNotEmpty();
		assertThat(accepted).isNotEmpty();
		assertThat(this.reconciliation.open(cutOff)).isEqualTo(open);
		assertThat(this.reconciliation.accepted(cutOff)).isEqualTo(accepted);
		accepted.keySet().forEach((shelf) -> anchor(shelf, cutOff));
		return open;
	}

	private void state(Instant cutOff, Predicate<String> which) throws Exception {
		for (String place : Month.LOCATIONS.stream().filter(which).toList()) {
			this.reconciliation.state(place, cutOff, this.month.skus(), this.truth);
		}
	}

	/**
	 * What takes back a fact that has not come yet waits for it, and nothing else waits.
	 */
	private void settle() {
		this.answers.awaitLetters(this.known.stream()
			.filter((fact) -> fact instanceof TakenBack back && !this.known.contains(back.fact()))
			.count());
		this.service.awaitSettled();
	}

	private void arriveUntil(Instant time) throws Exception {
		List<Fact> facts = this.arrivals.between(this.reached, time).stream().map(Arrival::fact).toList();
		deliver(facts);
		this.reached = time;
	}

	private void deliver(List<Fact> facts) throws Exception {
		this.doors.deliver(facts);
		this.deliveries += facts.size();
		this.known.addAll(facts);
	}

	private Map<Shelf, Integer> missing(Instant time) {
		return new Books(this.known).missing(this.truth, this.month.shelves(), time);
	}

	/** From now on the books have the accepted figure, as if somebody had counted. */
	private void anchor(Shelf shelf, Instant cutOff) {
		this.known.add(new Count(new Head("ACCEPTED", cutOff.toString() + shelf, cutOff, shelf),
				this.truth.at(shelf, cutOff).onHand(), false, Levels.NONE));
	}

	/**
	 * What was lost before a count at the same shelf is no difference after it; only
	 * accepted figures would close one, too.
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
		assertThat(this.reconciliation.again(LAST))
			.isEqualTo(Month.LOCATIONS.stream().collect(Collectors.toMap(Function.identity(), (place) -> ITEMS)));
		assertThat(this.reconciliation.open(LAST)).isEmpty();
	}

	private static Map<Shelf, Integer> onHand(Map<Shelf, Levels> levels) {
		return levels.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().onHand()));
	}

	private List<Fact> lost(Predicate<Fact> which) {
		return this.arrivals.lost().stream().filter(which).toList();
	}

	/** What takes a fact back is of the time of that fact. */
	private static Instant timeOf(Fact fact) {
		return (fact instanceof TakenBack back) ? back.fact().head().at() : fact.head().at();
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
		int distinct = this.month.facts().size() + Month.CUT_OFFS.size() * Month.LOCATIONS.size();
		int duplicates = this.deliveries - distinct;
		assertThat(duplicates).isPositive();
		assertThat(this.answers.arrivals()).isEqualTo("%d,%d,%d,0,0".formatted(this.deliveries, distinct, duplicates));
	}

}
