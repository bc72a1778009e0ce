package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import static io.tieout.inventory.Stock.TEA;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the order in which facts arrive, the stock is what the slow and obvious
 * reckoning over all of them says. Times are few, so that many facts share an instant.
 */
class OrderOfArrivalTests {

	private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

	private static final OrderId ORDER_1 = new OrderId("ORDER-1");

	/** So that nothing is refused to be held. */
	private static final StockPositionCommand STOCKED = new RecordMovement(TEA, MovementKind.RECEIVED, Quantity.of(30),
			null, null, null, MAY);

	private static final int HOURS_WITHIN_HORIZON = 44 * 24;

	@Property(tries = 1_500, seed = "1350")
	void anyOrderOfArrivalMakesTheSameStock(@ForAll("factsOfOneDay") List<StockPositionCommand> facts,
			@ForAll Random random) {
		assertArrivalsAgree(facts, random);
	}

	@Property(tries = 300, seed = "1420")
	void soDoFactsOfAllTheTimeWithinTheHorizon(@ForAll("factsWithinTheHorizon") List<StockPositionCommand> facts,
			@ForAll Random random) {
		assertArrivalsAgree(facts, random);
	}

	@Property(tries = 300, seed = "1815")
	void everyEventCarriesWhatTheFactsKnownByThenMake(@ForAll("factsOfOneDay") List<StockPositionCommand> facts) {
		Arrivals position = Arrivals.of(List.of());
		List<StockPositionCommand> known = new ArrayList<>();
		for (StockPositionCommand fact : facts) {
			known.add(fact);
			StockLevels expected = new NaiveStock(known).levels();
			assertThat(position.arrives(fact).events()).isNotEmpty()
				.allSatisfy((event) -> assertThat(event.after()).isEqualTo(expected));
		}
	}

	@Property(tries = 600, seed = "1848")
	void soDoHoldsWheneverTheyAreCommittedAndFulfilled(@ForAll("factsOfOrders") List<StockPositionCommand> facts,
			@ForAll Random random) {
		assertArrivalsAgree(facts, random);
	}

	@Property(tries = 300, seed = "1871")
	void everyEventOfAHoldCarriesWhatIsKnownByThen(@ForAll("factsOfOrders") List<StockPositionCommand> facts) {
		everyEventCarriesWhatTheFactsKnownByThenMake(facts);
	}

	private static void assertArrivalsAgree(List<StockPositionCommand> facts, Random random) {
		StockLevels expected = new NaiveStock(facts).levels();
		List<StockPositionCommand> arrivals = new ArrayList<>(facts);
		for (int shuffle = 0; shuffle < 4; shuffle++) {
			Arrivals position = Arrivals.of(inOrderOfTheirLives(arrivals));
			assertThat(position.state().levels()).isEqualTo(expected);
			assertLedgerAgrees(position, facts);
			Collections.shuffle(arrivals, random);
		}
	}

	/** At every business time, and as if the facts had come in order. */
	private static void assertLedgerAgrees(Arrivals position, List<StockPositionCommand> facts) {
		NaiveStock naive = new NaiveStock(facts);
		position.events(StockPositionEvent.class)
			.stream()
			.map((event) -> event.entry().at())
			.distinct()
			.forEach((at) -> assertThat(position.ledgerAt(at)).isEqualTo(naive.at(at)));
	}

	/**
	 * Facts come as they like, but stock is there, held, then committed, then fulfilled.
	 */
	private static List<StockPositionCommand> inOrderOfTheirLives(List<StockPositionCommand> arrivals) {
		List<StockPositionCommand> ordered = new ArrayList<>();
		arrivals.stream().filter(STOCKED::equals).forEach(ordered::add);
		arrivals.stream().filter(HoldStock.class::isInstance).forEach(ordered::add);
		Set<ReservationId> committed = new HashSet<>();
		List<StockPositionCommand> tooSoon = new ArrayList<>();
		for (StockPositionCommand command : arrivals) {
			if (command instanceof FulfilHold fulfil && !committed.contains(fulfil.reservation())) {
				tooSoon.add(fulfil);
			}
			else if (!(command instanceof HoldStock) && !command.equals(STOCKED)) {
				ordered.add(command);
			}
			if (command instanceof CommitHold commit) {
				committed.add(commit.reservation());
				tooSoon.stream()
					.filter((early) -> ((FulfilHold) early).reservation().equals(commit.reservation()))
					.forEach(ordered::add);
			}
		}
		return ordered;
	}

	/**
	 * Two reservations of one order, one of another, and one of an order without a
	 * number, each open or fulfilled; goods sold and shipped under the orders' and the
	 * reservations' numbers; receipts of a till with the same numbers.
	 */
	@Provide
	Arbitrary<List<StockPositionCommand>> factsOfOrders() {
		Arbitrary<Instant> times = Arbitraries.integers().between(0, 12).map((hour) -> MAY.plusSeconds(hour * 3600L));
		List<Arbitrary<List<StockPositionCommand>>> lives = List.of(life("R-1", ORDER_1, times),
				life("R-2", ORDER_1, times), life("R-3", new OrderId("ORDER-2"), times), life("R-4", null, times));
		Arbitrary<List<StockPositionCommand>> others = Arbitraries
			.frequencyOf(Tuple.of(8, leaving(times)), Tuple.of(1, movements(times)), Tuple.of(1, counts(times)))
			.list()
			.ofMaxSize(8)
			.map(OrderOfArrivalTests::fromRecordsOfTheirOwn);
		return Combinators
			.combine(Combinators.combine(lives).as(OrderOfArrivalTests::joined), others, Arbitraries.randoms())
			.as((held, moved, random) -> {
				List<StockPositionCommand> all = joined(List.of(List.of(STOCKED), held, moved));
				Collections.shuffle(all, random);
				return inOrderOfTheirLives(all);
			});
	}

	private static List<StockPositionCommand> joined(List<List<StockPositionCommand>> parts) {
		List<StockPositionCommand> joined = new ArrayList<>();
		parts.forEach(joined::addAll);
		return joined;
	}

	/** Held, committed, fulfilled; or it ends before. */
	private static Arbitrary<List<StockPositionCommand>> life(String id, @Nullable OrderId order,
			Arbitrary<Instant> times) {
		ReservationId reservation = new ReservationId(id);
		return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.longs().between(1, 6), times)
			.as((steps, units,
					at) -> List
						.<StockPositionCommand>of(
								new HoldStock(TEA, reservation, Quantity.of(units), Quantity.ZERO, MAY.plusSeconds(9),
										MAY),
								new CommitHold(TEA, reservation, order, MAY), new FulfilHold(TEA, reservation, at))
						.subList(0, steps));
	}

	private static Arbitrary<StockPositionCommand> leaving(Arbitrary<Instant> times) {
		Arbitrary<DocumentRef> documents = Arbitraries.of("ORDER-1", "ORDER-2", "R-1", "R-2", "R-4")
			.flatMap((number) -> Arbitraries.frequency(Tuple.of(4, DocumentRef.ofOrder(number)),
					Tuple.of(1, DocumentRef.ofSystem(new SourceSystem("TILL"), number))));
		return Combinators
			.combine(Arbitraries.of(MovementKind.SOLD, MovementKind.SHIPPED), Arbitraries.longs().between(1, 6),
					documents, times)
			.as((kind, units, document, at) -> new RecordMovement(TEA, kind, Quantity.of(units), null, null, document,
					at));
	}

	@Provide
	Arbitrary<List<StockPositionCommand>> factsOfOneDay() {
		return facts(12, 25);
	}

	@Provide
	Arbitrary<List<StockPositionCommand>> factsWithinTheHorizon() {
		return facts(HOURS_WITHIN_HORIZON, 150);
	}

	private static Arbitrary<List<StockPositionCommand>> facts(int hours, int most) {
		Arbitrary<Instant> times = Arbitraries.integers()
			.between(0, hours)
			.map((hour) -> MAY.plusSeconds(hour * 3600L));
		return Arbitraries.frequencyOf(Tuple.of(5, movements(times)), Tuple.of(1, counts(times)))
			.list()
			.ofMinSize(1)
			.ofMaxSize(most)
			.map(OrderOfArrivalTests::fromRecordsOfTheirOwn);
	}

	private static Arbitrary<StockPositionCommand> movements(Arbitrary<Instant> times) {
		Arbitrary<DocumentRef> documents = Arbitraries.of("ORDER-1", "ORDER-2", "ORDER-3")
			.map(DocumentRef::ofOrder)
			.injectNull(0.3);
		Arbitrary<Quantity> quantities = Arbitraries.longs().between(1, 5_000_000).map(Quantity::new);
		return Combinators.combine(Arbitraries.of(MovementKind.class), quantities, documents, times)
			.as((kind, quantity, document, at) -> new RecordMovement(TEA, kind, quantity, null, null, document, at));
	}

	private static Arbitrary<StockPositionCommand> counts(Arbitrary<Instant> times) {
		return Combinators.combine(Arbitraries.longs().between(0, 20), times)
			.as((counted, at) -> new RecordCount(TEA, Quantity.of(counted), "COUNT", SourceRef.of("pos", "COUNT"), at));
	}

	/** A source record states one fact. */
	private static List<StockPositionCommand> fromRecordsOfTheirOwn(List<StockPositionCommand> facts) {
		List<StockPositionCommand> numbered = new ArrayList<>();
		for (StockPositionCommand fact : facts) {
			numbered.add((fact instanceof RecordCount count) ? new RecordCount(TEA, count.counted(), count.countId(),
					SourceRef.of("pos", "COUNT-" + numbered.size()), count.occurredAt()) : fact);
		}
		return numbered;
	}

}
