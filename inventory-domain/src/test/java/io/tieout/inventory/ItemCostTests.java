package io.tieout.inventory;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Costs.OTHER_STORE;
import static io.tieout.inventory.Costs.STORE;
import static io.tieout.inventory.Costs.TEA;
import static io.tieout.inventory.Costs.cost;
import static io.tieout.inventory.Costs.departed;
import static io.tieout.inventory.Costs.difference;
import static io.tieout.inventory.Costs.entry;
import static io.tieout.inventory.Costs.event;
import static io.tieout.inventory.Costs.gbp;
import static io.tieout.inventory.Costs.levels;
import static io.tieout.inventory.Costs.movement;
import static io.tieout.inventory.Costs.received;
import static io.tieout.inventory.Costs.sold;
import static io.tieout.inventory.Costs.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What an item costs, by all that becomes known of it, in the order of its recording.
 */
class ItemCostTests {

	private static final CostedMovement TEN_AT_FOUR = received(1, 10, "4.00");

	private static final MovementsCosted TEN = new MovementsCosted(TEA,
			List.of(entry(TEN_AT_FOUR, "40.00", CostBasis.STATED)), List.of(), levels(10, "40.00", "4", 1));

	private final Fixture<ItemCostAggregate> fixture = new Fixture<>(ItemCostAggregate.class);

	private final Costs costs = new Costs();

	@Test
	void aSaleCarriesItsCost() {
		this.fixture.given(TEN)
			.when(cost(sold(2, 3)))
			.expect(new MovementsCosted(TEA, List.of(entry(sold(2, 3), "-12.00", CostBasis.AVERAGE)), List.of(),
					levels(7, "28.00", "4", 2)));
	}

	@Test
	void whatIsCostedAlreadyIsPassedOver() {
		this.fixture.given(TEN).when(cost(TEN_AT_FOUR)).expectUnchanged();
		new Fixture<>(ItemCostAggregate.class).given(TEN)
			.when(cost(TEN_AT_FOUR, sold(2, 3)))
			.expect(new MovementsCosted(TEA, List.of(entry(sold(2, 3), "-12.00", CostBasis.AVERAGE)), List.of(),
					levels(7, "28.00", "4", 2)));
	}

	@Test
	void aSaleBeforeItsReceiptIsEstimatedAndTheReceiptMakesTheDifference() {
		CostedMovement late = received(3, 5, "5.50");
		OpenCost open = new OpenCost(STORE, CostKind.ISSUE, event(2), Quantity.of(-2), worth("-8.00"));
		MovementsCosted sold = new MovementsCosted(TEA, List.of(entry(sold(2, 12), "-48.00", CostBasis.ESTIMATED)),
				List.of(open), departed(levels(-2, "-8.00", "4", 2), 10, "40.00"));
		this.fixture.given(TEN).when(cost(sold(2, 12))).expect(sold);
		new Fixture<>(ItemCostAggregate.class).given(TEN, sold)
			.when(cost(late))
			.expect(new MovementsCosted(TEA,
					List.of(entry(late, "27.50", CostBasis.STATED), difference(late, open.corrected(), "-3.00")),
					List.of(new OpenCost(STORE, CostKind.ISSUE, event(2), Quantity.ZERO, worth("0"))),
					levels(3, "16.50", "5.5", 3)));
	}

	@Test
	void threeForTenPoundsLeaveNothingBehind() {
		assertThat(this.costs.costs(received(1, 3, "3.333333"))).containsExactly("9.99");
		Costs whole = new Costs();
		whole.take(movement(1, CostKind.TRANSFER, 3).costing(new KnownCost(Quantity.of(3), gbp("10.00"))));
		assertThat(whole.costs(sold(2, 1), sold(3, 1), sold(4, 1))).containsExactly("-3.33", "-3.33", "-3.34");
		assertThat(whole.levels().value()).isEqualTo(worth("0"));
	}

	@Test
	void aReceiptOfWholePenniesIsPostedAsItIs() {
		assertThat(this.costs.costs(received(1, 3, "1.111"), sold(2, 1), received(3, 1, "2.00"), sold(4, 3)))
			.containsExactly("3.33", "-1.10", "2.00", "-4.23");
		assertThat(this.costs.levels().value()).isEqualTo(worth("0"));
	}

	@Test
	void whatIsLessThanAPennyIsCarried() {
		this.costs.take(received(1, 1_000, "0.004"));
		for (int position = 2; position < 102; position++) {
			this.costs.take(sold(position, 1));
		}
		assertThat(this.costs.levels().posted()).isEqualTo(gbp("3.60"));
		assertThat(this.costs.entries().stream().map(CostEntry::cost).reduce(Money::plus)).contains(gbp("3.60"));
	}

	@Test
	void aNewCostMovesTheAverage() {
		this.costs.take(TEN_AT_FOUR, received(2, 10, "6.00"));
		assertThat(this.costs.costs(sold(3, 5))).containsExactly("-25.00");
		assertThat(this.costs.levels().average()).isEqualTo(UnitPrice.of("5", "GBP"));
	}

	@Test
	void aReceiptWithoutACostIsTakenAtTheLastOneKnown() {
		CostedMovement without = movement(2, CostKind.RECEIPT, 5);
		assertThat(this.costs.take(TEN_AT_FOUR, without)).contains(entry(without, "20.00", CostBasis.ASSUMED));
		assertThat(this.costs.levels().unvalued()).isEqualTo(Quantity.ZERO);
	}

	@Test
	void whatMovedBeforeAnyCostWasKnownCostsWhatTheFirstOneSays() {
		CostedMovement dollars = movement(1, CostKind.RECEIPT, 8).at(UnitPrice.of("9.00", "USD"));
		assertThat(this.costs.take(dollars, sold(2, 3))).extracting(CostEntry::objection)
			.containsExactly("CURRENCY_DIFFERS", null);
		assertThat(this.costs.levels().unvalued()).isEqualTo(Quantity.of(5));
		CostedMovement first = received(3, 1, "2.00");

		assertThat(this.costs.take(first)).containsExactly(
				difference(first, new CorrectedCost(CostKind.RECEIPT, STORE, event(1), Quantity.of(8)), "16.00"),
				difference(first, new CorrectedCost(CostKind.ISSUE, STORE, event(2), Quantity.of(-3)), "-6.00"),
				entry(first, "2.00", CostBasis.STATED));
		assertThat(this.costs.levels()).isEqualTo(levels(6, "12.00", "2", 3));
		assertThat(this.costs.state().open()).isEmpty();
	}

	@Test
	void whatWasSoldBeforeAnythingCameStaysAnEstimateUntilEnoughComes() {
		this.costs.take(movement(1, CostKind.RECEIPT, 1), sold(2, 4), sold(3, 3));
		assertThat(this.costs.costs(received(4, 2, "3.00"))).containsExactly("3.00", "-21.00", "6.00");
		assertThat(this.costs.levels()).isEqualTo(levels(-4, "-12.00", "3", 4));

		assertThat(this.costs.costs(received(5, 10, "4.00"))).containsExactly("40.00", "-4.00");
		assertThat(this.costs.levels()).isEqualTo(levels(6, "24.00", "4", 5));
	}

	@Test
	void aDifferenceGoesWhereTheGoodsWere() {
		this.costs.take(TEN_AT_FOUR, sold(2, 10));
		this.costs.take(movement(3, OTHER_STORE, CostKind.ISSUE, -1), movement(4, CostKind.COUNT, -2), sold(5, 1));
		CostedMovement late = received(6, 4, "5.00");

		assertThat(this.costs.take(late)).containsExactly(entry(late, "20.00", CostBasis.STATED),
				difference(late, new CorrectedCost(CostKind.ISSUE, OTHER_STORE, event(3), Quantity.of(-1)), "-1.00"),
				difference(late, new CorrectedCost(CostKind.COUNT, STORE, event(4), Quantity.of(-2)), "-2.00"),
				difference(late, new CorrectedCost(CostKind.ISSUE, STORE, event(5), Quantity.of(-1)), "-1.00"));
		assertThat(this.costs.levels().value()).isEqualTo(worth("0"));
	}

	@Test
	void aReturnComesBackAtTheAverage() {
		this.costs.take(TEN_AT_FOUR, received(2, 10, "6.00"));
		assertThat(this.costs.costs(sold(3, 4), movement(4, CostKind.RETURN, 1))).containsExactly("-20.00", "5.00");
	}

	@Test
	void whatComesBackToAnEmptyShelfIsWorthWhatTheLastOnesWere() {
		this.costs.take(TEN_AT_FOUR, received(2, 10, "6.00"));
		assertThat(this.costs.costs(sold(3, 20), movement(4, CostKind.RETURN, 2))).containsExactly("-100.00", "10.00");
		assertThat(this.costs.costs(sold(5, 3), movement(6, CostKind.RETURN, 3))).containsExactly("-16.00", "16.00");
	}

	@Test
	void aCountCostsTheAverageEitherWay() {
		assertThat(this.costs.costs(TEN_AT_FOUR, movement(2, CostKind.COUNT, -2), movement(3, CostKind.COUNT, 1),
				movement(4, CostKind.ADJUSTMENT, 2).at(UnitPrice.of("7.00", "GBP"))))
			.containsExactly("40.00", "-8.00", "4.00", "14.00");
	}

	@Test
	void anotherCurrencyIsNeverMixedIn() {
		CostedMovement dollars = movement(2, CostKind.RECEIPT, 5).at(UnitPrice.of("9.00", "USD"));
		CostedMovement fromAbroad = movement(3, CostKind.TRANSFER, 5)
			.costing(new KnownCost(Quantity.of(5), Money.of("99.00", "EUR")));
		assertThat(this.costs.take(TEN_AT_FOUR, dollars, fromAbroad))
			.extracting(CostEntry::objection, CostEntry::basis, CostEntry::cost)
			.containsExactly(tuple(null, CostBasis.STATED, gbp("40.00")),
					tuple("CURRENCY_DIFFERS", CostBasis.ASSUMED, gbp("20.00")),
					tuple("CURRENCY_DIFFERS", CostBasis.ASSUMED, gbp("20.00")));
	}

	@Test
	void aCostBeyondAllMeasureIsNotTaken() {
		CostedMovement absurd = movement(2, CostKind.RECEIPT, 1_000_000_000).at(UnitPrice.of("999999999999.99", "GBP"));
		assertThat(this.costs.take(TEN_AT_FOUR, absurd)).last()
			.satisfies((entry) -> assertThat(entry.objection()).isEqualTo("COST_TOO_LARGE"))
			.satisfies((entry) -> assertThat(entry.cost()).isEqualTo(gbp("4000000000.00")));
		CostedMovement dear = movement(3, CostKind.RECEIPT, 1).at(UnitPrice.of("999999999999.99", "GBP"));
		for (int position = 4; position < 40; position++) {
			this.costs.take(dear, sold(position, 1_000_000_000), movement(position, CostKind.RETURN, 1_000_000_000));
		}
		assertThat(this.costs.levels().quantity()).isEqualTo(Quantity.of(1_000_000_011));
	}

	@Test
	void aVoidedReceiptTakesBackWhatItBrought() {
		this.costs.take(TEN_AT_FOUR, received(2, 10, "6.00"));
		assertThat(this.costs.costs(movement(3, CostKind.RECEIPT, -10).voiding(2, known(10, "60.00"))))
			.containsExactly("-60.00");
		assertThat(this.costs.levels()).isEqualTo(levels(10, "40.00", "6", 3));
	}

	@Test
	void whatAVoidedReceiptLeftToSalesIsADifference() {
		this.costs.take(TEN_AT_FOUR, received(2, 10, "6.00"), sold(3, 15));
		CostedMovement voided = movement(4, CostKind.RECEIPT, -10).voiding(1, known(10, "40.00"));

		assertThat(this.costs.take(voided)).containsExactly(entry(voided, "-40.00", CostBasis.TAKEN_BACK),
				difference(voided,
						new CorrectedCost(CostKind.ISSUE, STORE, new StockEvents(1, 1, null), Quantity.of(-10)),
						"-15.00"));
		assertThat(this.costs.levels()).isEqualTo(departed(levels(-5, "-30.00", "6", 4), 5, "25.00"));
		assertThat(this.costs.costs(received(5, 5, "6.00"))).containsExactly("30.00");
		assertThat(this.costs.levels().value()).isEqualTo(worth("0"));
	}

	@Test
	void aVoidNeverLeavesGoodsWithLessThanNoValue() {
		this.costs.take(received(1, 10, "9.00"), received(2, 10, "1.00"), sold(3, 9));
		assertThat(this.costs.costs(movement(4, CostKind.RECEIPT, -10).voiding(1, known(10, "90.00"))))
			.containsExactly("-90.00", "35.00");
		assertThat(this.costs.levels()).isEqualTo(levels(1, "0", "1", 4));
	}

	@Test
	void aVoidedSaleBringsBackWhatItTook() {
		this.costs.take(TEN_AT_FOUR, sold(2, 5), received(3, 5, "8.00"));
		assertThat(this.costs.costs(movement(4, CostKind.ISSUE, 5).voiding(2, known(5, "20.00"))))
			.containsExactly("20.00");
	}

	@Test
	void aMovementAndItsVoidMayBeOfOneBatch() {
		assertThat(this.costs.costs(TEN_AT_FOUR, sold(2, 5), received(3, 5, "8.00"),
				movement(4, CostKind.ISSUE, 5).voiding(2, null)))
			.containsExactly("40.00", "-20.00", "40.00", "20.00");
	}

	@Test
	void aCostThatIsCorrectedReachesWhatWasSold() {
		this.costs.take(TEN_AT_FOUR, sold(2, 8));
		assertThat(this.costs.costs(movement(3, CostKind.RECEIPT, -10).voiding(1, known(10, "40.00")),
				received(4, 10, "5.00")))
			.containsExactly("-40.00", "50.00", "-8.00");
		assertThat(this.costs.levels()).isEqualTo(levels(2, "10.00", "5", 4));
	}

	@Test
	void goodsOfAnotherCompanyComeAtWhatTheyCostThere() {
		CostedMovement came = movement(1, CostKind.TRANSFER, 3).costing(known(3, "10.00"));
		assertThat(this.costs.take(came)).containsExactly(entry(came, "10.00", CostBasis.STATED));
		assertThat(this.costs.levels().lastCost()).isEqualTo(UnitPrice.of("3.333333", "GBP"));

		CostedMovement went = movement(2, CostKind.TRANSFER, -1).to(OTHER_STORE);
		assertThat(this.costs.take(went)).containsExactly(entry(went, "-3.33", CostBasis.AVERAGE));
	}

	private static KnownCost known(long units, String cost) {
		return new KnownCost(Quantity.of(units), gbp(cost));
	}

}
