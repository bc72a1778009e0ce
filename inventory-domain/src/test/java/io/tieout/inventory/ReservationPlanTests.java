package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationPlan.Feasible;
import io.tieout.inventory.ReservationPlan.Infeasible;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReservationPlanTests {

	private static final Catalogue CATALOGUE = new Catalogue().item("TEA")
		.item("MUG")
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
			.isEqualTo(new Infeasible(Rejection.of("INSUFFICIENT_STOCK", "Less is available than was asked for.")
				.with("requested:TEA", 5)
				.with("available:TEA", 4)));
	}

	@Test
	void everyItemThatIsShortIsNamed() {
		assertThat(plan(List.of(line("TEA", 3), line("MUG", 2)), offer("NORTH", "TEA", 2)))
			.isEqualTo(new Infeasible(Rejection.of("INSUFFICIENT_STOCK", "Less is available than was asked for.")
				.with("requested:TEA", 3)
				.with("available:TEA", 2)
				.with("requested:MUG", 2)
				.with("available:MUG", 0)));
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
			.isEqualTo(new Infeasible(Rejection.of("INSUFFICIENT_STOCK", "Less is available than was asked for.")
				.with("requested:NORTH/TEA", 5)
				.with("available:NORTH/TEA", 4)));
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
		return ReservationPlan.of(cart, CATALOGUE::find, List.of(offers));
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
