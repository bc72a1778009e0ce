package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.MovementKind.SHIPPED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.order;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

class RecentFactsTests {

	private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

	@Test
	void aPositionRemembersNoMoreThanTheHorizon() {
		Arrivals position = Arrivals.of(IntStream.range(0, 400).mapToObj((day) -> sold(day, null)).toList());

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts()).hasSize(46);
		assertThat(position.state().levels().onHand()).isEqualTo(units(-400));
	}

	@Test
	void aReceiptIsNoLongerRememberedThanAChange() {
		Arrivals position = Arrivals.of(IntStream.range(0, 400)
			.mapToObj((day) -> new RecordMovement(TEA, SOLD, units(1), null, null,
					DocumentRef.ofSystem(new SourceSystem("TILL-1"), "R-" + day), day(day)))
			.toList());

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts()).hasSize(46)
			.allMatch((fact) -> fact.claim() == Claim.CHANGED);
	}

	@Test
	void aSoldOrderIsRememberedUntilItIsShipped() {
		Arrivals position = Arrivals.of(List.of(sold(0, "ORDER-1"), sold(100, null), shipped(200, "ORDER-1")));

		assertThat(position.state().levels().onHand()).isEqualTo(units(-2));
		position.arrives(sold(250, null));
		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts())
			.containsExactly(StockFact.change(day(250), units(-1)));
	}

	@Test
	void soldOrdersThatNobodyShipsTakeNoMoreThanTheNewestOfThem() {
		Arrivals position = Arrivals.of(IntStream.range(0, 800).mapToObj((day) -> sold(day, "ORDER-" + day)).toList());

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts())
			.hasSize(46 + RecentFacts.MOST_AWAITED);
		position.arrives(shipped(800, "ORDER-" + (799 - 45 - 200)));
		assertThat(position.state().levels().onHand()).isEqualTo(units(-800));
	}

	@Test
	void theFactsOfOneDocumentAreRememberedTogether() {
		RecordMovement shipped = new RecordMovement(TEA, SHIPPED, units(1), null, null, order("ORDER-1"), day(40));
		Arrivals position = Arrivals.of(List.of(sold(0, "ORDER-1"), shipped, sold(50, "RECEIPT-1"), sold(60, null)));

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts()).hasSize(4);
		assertThat(position.state().levels().onHand()).isEqualTo(units(-3));
		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().changeAfter(day(45))).isEqualTo(units(-2));
	}

	@Test
	void aDocumentThatIsNamedEveryDayTakesNoMoreThanTheHorizon() {
		Arrivals position = Arrivals.of(IntStream.range(0, 400).mapToObj((day) -> sold(day, "TILL-1")).toList());

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts()).hasSize(47);
		assertThat(position.state()
			.timeline(StockAccount.ON_HAND)
			.facts()
			.facts()
			.stream()
			.map(StockFact::quantity)
			.reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(units(400));
		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().changeAfter(day(360))).isEqualTo(units(-39));
		assertThat(position.state().levels().onHand()).isEqualTo(units(-400));
	}

	@Test
	void aDocumentPastTheHorizonIsForgotten() {
		RecordMovement shipped = new RecordMovement(TEA, SHIPPED, units(1), null, null, order("ORDER-1"), day(40));
		Arrivals position = Arrivals.of(List.of(sold(0, "ORDER-1"), shipped, sold(90, null)));

		assertThat(position.state().timeline(StockAccount.ON_HAND).facts().facts())
			.containsExactly(StockFact.change(day(90), units(-1)));
	}

	@Test
	void aPositionRemembersThousandsOfFactsOfADay() {
		List<StockFact> facts = new ArrayList<>();
		PackedFacts packed = PackedFacts.EMPTY;
		for (int minute = 0; minute < 1_000; minute++) {
			StockFact fact = StockFact.of(START.plusSeconds(60L * minute), Claim.values()[minute % 4], units(minute),
					"RECEIPT-" + minute);
			facts.add(fact);
			packed = packed.plus(fact);
		}

		assertThat(packed).isEqualTo(facts).isEqualTo(PackedFacts.copyOf(facts));
	}

	@Test
	void aShorterListKeepsItsFactsWhenALongerOneGrowsFromIt() {
		StockFact one = StockFact.change(START, units(1));
		StockFact two = StockFact.change(START, units(2));
		PackedFacts first = PackedFacts.copyOf(List.of(one));

		assertThat(first.plus(two)).containsExactly(one, two);
		assertThat(first.plus(one)).containsExactly(one, one);
		assertThat(first).containsExactly(one);
	}

	@Test
	void aChangeDownToTheMicrosecondIsKeptExactly() {
		StockFact fact = StockFact.change(Instant.parse("1970-01-01T00:00:00.000001Z"), units(-7));

		assertThat(PackedFacts.copyOf(List.of(fact))).containsExactly(fact);
	}

	private static RecordMovement shipped(int day, String order) {
		return new RecordMovement(TEA, SHIPPED, units(1), null, null, order(order), day(day));
	}

	private static RecordMovement sold(int day, @Nullable String document) {
		return new RecordMovement(TEA, SOLD, units(1), null, null, order(document), day(day));
	}

	private static Instant day(int day) {
		return START.plus(Duration.ofDays(day));
	}

}
