package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationPlan.Feasible;
import io.tieout.inventory.ReservationPlan.Infeasible;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReservationPlanTests {

	private static final Catalogue CATALOGUE = new Catalogue().item("TEA")
		.item("MUG")
		.item("POT")
		.alias("CUP", "MUG")
		.service("POST")
		.bundle("TEA-SET", "TEA", "2", "MUG", "1")
		.bundle("FAMILY-SET", "TEA-SET", "2", "POST", "1")
		.bundle("THIRD", "TEA", "0.333333")
		.bundle("EGG", "HEN", "1")
		.bundle("HEN", "EGG", "1")
		.bundle("HOARD", "TEA", "1000000000");

	@Test
	void aLineIsTakenFromTheFirstPlaceThatHasIt() {
		assertThat(plan(List.of(line("TEA", 3)), offer("NORTH", "TEA", 2), offer("SOUTH", "TEA", 5),
				offer("WEST", "TEA", 9)))
			.isEqualTo(feasible(take("SOUTH", "TEA", 3)));
	}

	@Test
	void equalLinesAreSummed() {
		assertThat(plan(List.of(line("TEA", 2), line("TEA", 3)), offer("NORTH", "TEA", 5)))
			.isEqualTo(feasible(take("NORTH", "TEA", 5)));
	}

	@Test
	void aBundleIsTakenByItsComponents() {
		assertThat(plan(List.of(line("TEA-SET", 2)), offer("NORTH", "TEA", 9), offer("NORTH", "MUG", 9)))
			.isEqualTo(feasible(take("NORTH", "MUG", 2), take("NORTH", "TEA", 4)));
	}

	@Test
	void aBundleOfBundlesIsTakenByWhatIsStockedInIt() {
		assertThat(plan(List.of(line("FAMILY-SET", 1)), offer("NORTH", "TEA", 9), offer("NORTH", "MUG", 9)))
			.isEqualTo(feasible(take("NORTH", "MUG", 2), take("NORTH", "TEA", 4)));
	}

	@Test
	void aBundleAndItsPartInOneCartCannotBothPass() {
		assertThat(
				plan(List.of(line("TEA-SET", 2), line("TEA", 1)), offer("NORTH", "TEA", 4), offer("NORTH", "MUG", 4)))
			.isEqualTo(insufficient(shortOf("TEA", 5, 4)));
	}

	@Test
	void everyItemThatIsShortIsNamed() {
		assertThat(plan(List.of(line("TEA", 3), line("MUG", 2)), offer("NORTH", "TEA", 2)))
			.isEqualTo(insufficient(shortOf("MUG", 2, 0), shortOf("TEA", 3, 2)));
	}

	@Test
	void whatHasNoStockNeedsNone() {
		assertThat(plan(List.of(line("POST", 1)))).isEqualTo(feasible());
	}

	@Test
	void onePlaceThatHasEverythingIsPreferredToNearerOnesThatHavePart() {
		assertThat(plan(List.of(line("TEA", 1), line("MUG", 1)), offer("NORTH", "TEA", 9), offer("SOUTH", "TEA", 1),
				offer("SOUTH", "MUG", 1)))
			.isEqualTo(feasible(take("SOUTH", "MUG", 1), take("SOUTH", "TEA", 1)));
	}

	@Test
	void withoutSuchAPlaceEachItemComesFromOne() {
		assertThat(plan(List.of(line("TEA", 2), line("MUG", 1)), offer("NORTH", "TEA", 1), offer("NORTH", "MUG", 1),
				offer("SOUTH", "TEA", 2)))
			.isEqualTo(feasible(take("NORTH", "MUG", 1), take("SOUTH", "TEA", 2)));
	}

	@Test
	void anItemIsSplitOnlyWhereNoPlaceHasAllOfIt() {
		assertThat(plan(List.of(line("TEA", 6)), offer("NORTH", "TEA", 4), offer("SOUTH", "TEA", 0),
				offer("WEST", "TEA", 5)))
			.isEqualTo(feasible(take("NORTH", "TEA", 4), take("WEST", "TEA", 2)));
	}

	@Test
	void aGivenPlaceIsServedFirstAndOnlyThere() {
		assertThat(plan(List.of(line("TEA", 3), lineAt("TEA", 2, "NORTH")), offer("NORTH", "TEA", 4),
				offer("SOUTH", "TEA", 3)))
			.isEqualTo(feasible(take("NORTH", "TEA", 2), take("SOUTH", "TEA", 3)));
		assertThat(plan(List.of(lineAt("TEA", 5, "NORTH")), offer("NORTH", "TEA", 4), offer("SOUTH", "TEA", 9)))
			.isEqualTo(insufficient(shortOf("NORTH/TEA", 5, 4)));
	}

	@Test
	void asFewPlacesAreTakenAsWillDoThoughOthersAreAskedFirst() {
		assertThat(plan(List.of(line("TEA", 1), line("MUG", 1), line("POT", 1)), offer("NORTH", "TEA", 1),
				offer("SOUTH", "MUG", 1), offer("WEST", "TEA", 1), offer("WEST", "MUG", 1), offer("EAST", "POT", 1)))
			.isEqualTo(feasible(take("EAST", "POT", 1), take("WEST", "MUG", 1), take("WEST", "TEA", 1)));
	}

	@Test
	void aPlaceThatALineNamesServesTheOthersTooIfItCan() {
		assertThat(plan(List.of(lineAt("TEA", 1, "SOUTH"), line("MUG", 1)), offer("NORTH", "MUG", 1),
				offer("SOUTH", "TEA", 1), offer("SOUTH", "MUG", 1)))
			.isEqualTo(feasible(take("SOUTH", "MUG", 1), take("SOUTH", "TEA", 1)));
	}

	@Test
	void ofAsManyPlacesThoseAreTakenThatNeedNoSplit() {
		assertThat(plan(List.of(line("TEA", 4), line("MUG", 1)), offer("NORTH", "TEA", 3), offer("SOUTH", "TEA", 1),
				offer("SOUTH", "MUG", 1), offer("WEST", "TEA", 4)))
			.isEqualTo(feasible(take("SOUTH", "MUG", 1), take("WEST", "TEA", 4)));
	}

	@Test
	void theNearestPlaceIsAskedFirst() {
		SourcingTerms toBath = new SourcingTerms(SourcingStrategy.NEAREST, SplitRule.ALWAYS,
				Coordinates.of("51.38", "-2.36"),
				Map.of(new LocationId("LONDON"), Coordinates.of("51.51", "-0.13"), new LocationId("BRISTOL"),
						Coordinates.of("51.45", "-2.59"), new LocationId("LEEDS"), Coordinates.of("53.80", "-1.55")));
		List<StockOffer> everywhere = List.of(offer("NOWHERE", "TEA", 9), offer("LEEDS", "TEA", 9),
				offer("LONDON", "TEA", 9), offer("BRISTOL", "TEA", 2));
		assertThat(plan(toBath, List.of(line("TEA", 2)), everywhere.toArray(StockOffer[]::new)))
			.isEqualTo(feasible(take("BRISTOL", "TEA", 2)));
		assertThat(plan(toBath, List.of(line("TEA", 3)), everywhere.toArray(StockOffer[]::new)))
			.isEqualTo(feasible(take("LONDON", "TEA", 3)));
		assertThat(plan(toBath, List.of(line("TEA", 20)), everywhere.toArray(StockOffer[]::new)))
			.isEqualTo(feasible(take("BRISTOL", "TEA", 2), take("LEEDS", "TEA", 9), take("LONDON", "TEA", 9)));
	}

	@Test
	void whereNobodySaysWhereTheGoodsGoTheOrderOfThePlacesDecides() {
		assertThat(plan(terms(SourcingStrategy.NEAREST, SplitRule.ALWAYS), List.of(line("TEA", 2)),
				offer("SOUTH", "TEA", 2), offer("NORTH", "TEA", 9)))
			.isEqualTo(feasible(take("SOUTH", "TEA", 2)));
	}

	@Test
	void thePlaceWithTheMostIsAskedFirst() {
		SourcingTerms most = terms(SourcingStrategy.MOST_STOCK, SplitRule.ALWAYS);
		assertThat(plan(most, List.of(line("TEA", 2)), offer("NORTH", "TEA", 5), offer("SOUTH", "TEA", 6),
				offer("WEST", "TEA", 6)))
			.isEqualTo(feasible(take("SOUTH", "TEA", 2)));
		assertThat(plan(most, List.of(line("TEA", 2), line("MUG", 1)), offer("NORTH", "TEA", 90),
				offer("NORTH", "MUG", 1), offer("SOUTH", "TEA", 4), offer("SOUTH", "MUG", 3)))
			.as("it could serve this cart twice, the other once")
			.isEqualTo(feasible(take("SOUTH", "MUG", 1), take("SOUTH", "TEA", 2)));
		assertThat(plan(most, List.of(line("TEA", 7)), offer("NORTH", "TEA", 2), offer("SOUTH", "TEA", 6)))
			.isEqualTo(feasible(take("NORTH", "TEA", 1), take("SOUTH", "TEA", 6)));
	}

	@Test
	void whereNoItemIsToBeSplitEachComesFromOnePlace() {
		SourcingTerms byLine = terms(SourcingStrategy.PREFERENCE, SplitRule.BY_LINE);
		assertThat(plan(byLine, List.of(line("TEA", 2), line("MUG", 1)), offer("NORTH", "TEA", 2),
				offer("SOUTH", "MUG", 1)))
			.isEqualTo(feasible(take("NORTH", "TEA", 2), take("SOUTH", "MUG", 1)));
		assertThat(plan(byLine, List.of(line("TEA", 5)), offer("NORTH", "TEA", 4), offer("SOUTH", "TEA", 3)))
			.as("together they have seven")
			.isEqualTo(insufficient(shortOf("TEA", 5, 4)));
	}

	@Test
	void whereTheCartIsNotToBeSplitAllOfItComesFromOnePlace() {
		SourcingTerms whole = terms(SourcingStrategy.PREFERENCE, SplitRule.NEVER);
		List<RequestedLine> cart = List.of(line("TEA", 2), line("MUG", 1));
		assertThat(plan(whole, cart, offer("NORTH", "TEA", 9), offer("SOUTH", "TEA", 2), offer("SOUTH", "MUG", 1)))
			.isEqualTo(feasible(take("SOUTH", "MUG", 1), take("SOUTH", "TEA", 2)));
		assertThat(plan(whole, cart, offer("NORTH", "TEA", 1), offer("SOUTH", "TEA", 9), offer("WEST", "MUG", 1)))
			.as("both others lack as much, and the south is asked first")
			.isEqualTo(insufficient(shortOf("SOUTH/MUG", 1, 0)));
		assertThat(plan(whole, cart)).isEqualTo(insufficient(shortOf("MUG", 1, 0), shortOf("TEA", 2, 0)));
	}

	@Test
	void aCartThatIsNotToBeSplitNamesOnePlaceAtMost() {
		SourcingTerms whole = terms(SourcingStrategy.PREFERENCE, SplitRule.NEVER);
		assertThat(plan(whole, List.of(lineAt("TEA", 1, "SOUTH"), line("MUG", 1)), offer("NORTH", "MUG", 1),
				offer("SOUTH", "TEA", 1)))
			.isEqualTo(insufficient(shortOf("SOUTH/MUG", 1, 0)));
		assertThat(code(plan(whole, List.of(lineAt("TEA", 1, "SOUTH"), lineAt("MUG", 1, "NORTH")),
				offer("NORTH", "MUG", 1), offer("SOUTH", "TEA", 1))))
			.isEqualTo("LOCATIONS_DIFFER");
	}

	@Test
	void aSearchThatWouldTakeTooLongGoesByTheOrderOfThePlaces() {
		List<StockOffer> stores = IntStream.range(100, 400).mapToObj((store) -> offer("S" + store, "TEA", 1)).toList();
		ReservationPlan plan = plan(List.of(line("TEA", 200)), stores.toArray(StockOffer[]::new));
		assertThat(((Feasible) plan).lines()).hasSize(200).first().isEqualTo(take("S100", "TEA", 1));
	}

	@Test
	void stockBelowZeroOffersNothingAndTakesNothingFromOtherPlaces() {
		assertThat(plan(List.of(line("TEA", 3)), offer("NORTH", "TEA", -5), offer("SOUTH", "TEA", 3)))
			.isEqualTo(feasible(take("SOUTH", "TEA", 3)));
	}

	@Test
	void anUnknownItemIsNamed() {
		assertThat(code(plan(List.of(line("NONE", 1))))).isEqualTo("SKU_UNKNOWN");
	}

	@Test
	void aLineOfNothingIsRefused() {
		assertThat(code(plan(List.of(line("TEA", 0))))).isEqualTo("RESERVATION_QUANTITY_NOT_POSITIVE");
	}

	@Test
	void bundlesThatContainEachOtherAreRefused() {
		assertThat(code(plan(List.of(line("EGG", 1))))).isEqualTo("BUNDLE_CONTAINS_ITSELF");
	}

	@Test
	void aBundleMayHaveItsPartByTwoWays() {
		assertThat(plan(List.of(line("TEA-SET", 1), line("TEA-SET", 1)), offer("NORTH", "TEA", 4),
				offer("NORTH", "MUG", 2)))
			.isEqualTo(feasible(take("NORTH", "MUG", 2), take("NORTH", "TEA", 4)));
	}

	@Test
	void aDemandFinerThanAMillionthIsRefused() {
		assertThat(code(plan(List.of(new RequestedLine(new Sku("THIRD"), Quantity.parse("0.5"), null)))))
			.isEqualTo("QUANTITY_SCALE");
	}

	@Test
	void anAliasAndItsItemAreOneDemand() {
		assertThat(plan(List.of(line("CUP", 1), line("MUG", 1)), offer("NORTH", "MUG", 2)))
			.isEqualTo(feasible(take("NORTH", "MUG", 2)));
	}

	@Test
	void anImplausibleLineIsRefused() {
		assertThat(code(plan(List.of(line("TEA", 1_000_000_001))))).isEqualTo("QUANTITY_TOO_LARGE");
		assertThat(code(plan(List.of(new RequestedLine(new Sku("TEA"), new Quantity(Long.MAX_VALUE), null)))))
			.isEqualTo("QUANTITY_TOO_LARGE");
		assertThat(code(plan(List.of(line("HOARD", 1_000_000_000))))).isEqualTo("QUANTITY_TOO_LARGE");
	}

	@Test
	void anImplausibleSumIsRefusedHoweverManyLinesItHas() {
		assertThat(code(plan(Collections.nCopies(20_000, line("TEA", 1_000_000_000))))).isEqualTo("QUANTITY_TOO_LARGE");
		assertThat(code(plan(Collections.nCopies(20_000, lineAt("TEA", 1_000_000_000, "NORTH")))))
			.isEqualTo("QUANTITY_TOO_LARGE");
	}

	private static ReservationPlan plan(List<RequestedLine> cart, StockOffer... offers) {
		return plan(SourcingTerms.AS_LISTED, cart, offers);
	}

	private static ReservationPlan plan(SourcingTerms terms, List<RequestedLine> cart, StockOffer... offers) {
		return ReservationPlan.of(cart, CATALOGUE::find, List.of(offers), terms);
	}

	private static SourcingTerms terms(SourcingStrategy strategy, SplitRule split) {
		return SourcingTerms.of(strategy, split);
	}

	private static ReservationPlan insufficient(ShortItem... items) {
		return new Infeasible(ShortItem.asRejection(List.of(items)), List.of(items));
	}

	/** An item, or {@code LOCATION/SKU}. */
	private static ShortItem shortOf(String name, long requested, long available) {
		String[] parts = name.split("/");
		return new ShortItem(new Sku(parts[parts.length - 1]), (parts.length > 1) ? new LocationId(parts[0]) : null,
				Quantity.of(requested), Quantity.of(available));
	}

	private static String code(ReservationPlan plan) {
		return ((Infeasible) plan).rejection().code();
	}

	private static ReservationPlan feasible(ReservationLine... lines) {
		return new Feasible(List.of(lines));
	}

	private static RequestedLine line(String sku, long units) {
		return lineAt(sku, units, null);
	}

	private static RequestedLine lineAt(String sku, long units, @Nullable String location) {
		return new RequestedLine(new Sku(sku), Quantity.of(units),
				(location != null) ? new LocationId(location) : null);
	}

	private static StockOffer offer(String location, String sku, long units) {
		return new StockOffer(StockPositionId.of(location, sku), Quantity.of(units));
	}

	private static ReservationLine take(String location, String sku, long units) {
		return new ReservationLine(new Sku(sku), Quantity.of(units), new LocationId(location));
	}

}
