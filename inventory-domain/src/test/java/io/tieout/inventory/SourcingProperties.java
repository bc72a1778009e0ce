package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationPlan.Feasible;
import io.tieout.inventory.ReservationPlan.Infeasible;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked of whatever is there, by whichever terms, against the plain search of
 * every set of places.
 */
class SourcingProperties {

	private static final List<String> PLACES = List.of("P1", "P2", "P3", "P4", "P5");

	private static final List<String> ITEMS = List.of("TEA", "MUG", "POT");

	private static final Catalogue CATALOGUE = new Catalogue().item("TEA")
		.item("MUG")
		.item("POT")
		.bundle("SET", "TEA", "2", "MUG", "1");

	@Provide
	Arbitrary<List<StockOffer>> offers() {
		return Arbitraries.integers().between(-2, 6).list().ofSize(PLACES.size() * ITEMS.size()).map((figures) -> {
			List<StockOffer> offers = new ArrayList<>();
			for (int index = 0; index < figures.size(); index++) {
				offers.add(new StockOffer(
						StockPositionId.of(PLACES.get(index / ITEMS.size()), ITEMS.get(index % ITEMS.size())),
						Quantity.of(figures.get(index))));
			}
			return offers;
		});
	}

	@Provide
	Arbitrary<List<RequestedLine>> carts() {
		Arbitrary<LocationId> place = Arbitraries.of(PLACES).map(LocationId::new).injectNull(0.85);
		return Combinators
			.combine(Arbitraries.of("TEA", "MUG", "POT", "SET"), Arbitraries.integers().between(1, 5), place)
			.as((sku, units, location) -> new RequestedLine(new Sku(sku), Quantity.of(units), location))
			.list()
			.ofMinSize(1)
			.ofMaxSize(4);
	}

	@Provide
	Arbitrary<SourcingTerms> terms() {
		Map<LocationId, Coordinates> places = Map.of(new LocationId("P1"), Coordinates.of("10", "10"),
				new LocationId("P3"), Coordinates.of("1", "2"), new LocationId("P5"), Coordinates.of("0", "1"));
		return Combinators
			.combine(Arbitraries.of(SourcingStrategy.class), Arbitraries.of(SplitRule.class),
					Arbitraries.of(Coordinates.of("0", "0")).injectNull(0.3))
			.as((strategy, split, shipTo) -> new SourcingTerms(strategy, split, shipTo, places));
	}

	@Property(tries = 2_000, seed = "3601")
	void neverIsMoreTakenThanIsThereAndAlwaysWhatWasAskedFor(@ForAll("carts") List<RequestedLine> cart,
			@ForAll("offers") List<StockOffer> offers, @ForAll("terms") SourcingTerms terms) {
		if (ReservationPlan.of(cart, CATALOGUE::find, offers, terms) instanceof Feasible plan) {
			Map<StockPositionId, Quantity> there = there(offers);
			assertThat(plan.lines()).allSatisfy((line) -> {
				assertThat(line.quantity().isPositive()).isTrue();
				assertThat(line.quantity()).isLessThanOrEqualTo(there.get(line.position()));
			});
			assertThat(plan.lines()).extracting(ReservationLine::position).doesNotHaveDuplicates();
			assertThat(sums(plan.lines())).isEqualTo(demand(cart));
			placed(cart).forEach((position, quantity) -> assertThat(plan.lines()).anySatisfy((line) -> {
				assertThat(line.position()).isEqualTo(position);
				assertThat(line.quantity()).isGreaterThanOrEqualTo(quantity);
			}));
		}
	}

	@Property(tries = 2_000, seed = "3602")
	void noFewerPlacesWouldDo(@ForAll("carts") List<RequestedLine> cart, @ForAll("offers") List<StockOffer> offers,
			@ForAll("terms") SourcingTerms terms) {
		ReservationPlan plan = ReservationPlan.of(cart, CATALOGUE::find, offers, terms);
		Optional<Integer> fewest = fewest(cart, offers, terms.split());
		if (plan instanceof Feasible feasible) {
			assertThat(feasible.lines().stream().map(ReservationLine::location).distinct().count())
				.isEqualTo(fewest.orElseThrow().longValue());
		}
		else {
			assertThat(fewest).isEmpty();
		}
	}

	@Property(tries = 1_000, seed = "3603")
	void whatIsShortIsToldAsItIs(@ForAll("carts") List<RequestedLine> cart, @ForAll("offers") List<StockOffer> offers,
			@ForAll("terms") SourcingTerms terms) {
		if (ReservationPlan.of(cart, CATALOGUE::find, offers, terms) instanceof Infeasible plan
				&& plan.rejection().code().equals("INSUFFICIENT_STOCK")) {
			assertThat(plan.items()).isNotEmpty()
				.allSatisfy((item) -> assertThat(item.available()).isLessThan(item.requested()));
		}
	}

	/** In how few places all of it is, by looking at every set of them. */
	private static Optional<Integer> fewest(List<RequestedLine> cart, List<StockOffer> offers, SplitRule split) {
		Set<LocationId> given = placed(cart).keySet()
			.stream()
			.map(StockPositionId::location)
			.collect(Collectors.toSet());
		Optional<Integer> fewest = Optional.empty();
		for (int set = 0; set < 1 << PLACES.size(); set++) {
			Set<LocationId> places = new HashSet<>();
			for (int place = 0; place < PLACES.size(); place++) {
				if ((set & 1 << place) != 0) {
					places.add(new LocationId(PLACES.get(place)));
				}
			}
			int size = places.size();
			if (places.containsAll(given) && (split != SplitRule.NEVER || size == 1)
					&& serves(places, cart, offers, split) && (fewest.isEmpty() || size < fewest.get())) {
				fewest = Optional.of(size);
			}
		}
		return fewest;
	}

	private static boolean serves(Set<LocationId> places, List<RequestedLine> cart, List<StockOffer> offers,
			SplitRule split) {
		Map<StockPositionId, Quantity> left = there(offers);
		for (Map.Entry<StockPositionId, Quantity> placed : placed(cart).entrySet()) {
			Quantity rest = left.merge(placed.getKey(), placed.getValue().negated(), Quantity::plus);
			if (rest.isNegative()) {
				return false;
			}
		}
		BinaryOperator<Quantity> together = (split == SplitRule.ALWAYS) ? Quantity::plus : Quantity::max;
		List<RequestedLine> unplaced = cart.stream().filter((line) -> line.location() == null).toList();
		return demand(unplaced).entrySet()
			.stream()
			.allMatch((item) -> places.stream()
				.map((place) -> left.get(new StockPositionId(place, item.getKey())))
				.reduce(Quantity.ZERO, together)
				.compareTo(item.getValue()) >= 0);
	}

	private static Map<StockPositionId, Quantity> there(List<StockOffer> offers) {
		Map<StockPositionId, Quantity> there = new TreeMap<>();
		offers.forEach((offer) -> there.put(offer.position(), offer.available().max(Quantity.ZERO)));
		return there;
	}

	private static Map<StockPositionId, Quantity> placed(List<RequestedLine> cart) {
		Map<StockPositionId, Quantity> placed = new TreeMap<>();
		cart.stream()
			.filter((line) -> line.location() != null)
			.forEach((line) -> demand(List.of(line)).forEach((sku, quantity) -> placed
				.merge(new StockPositionId(line.location(), sku), quantity, Quantity::plus)));
		return placed;
	}

	private static Map<Sku, Quantity> demand(List<RequestedLine> cart) {
		Map<Sku, Quantity> demand = new TreeMap<>();
		for (RequestedLine line : cart) {
			Expansion.Parts parts = (Expansion.Parts) Expansion.of(line.sku(), line.quantity(), CATALOGUE::find);
			parts.quantities().forEach((sku, quantity) -> demand.merge(sku, quantity, Quantity::plus));
		}
		return demand;
	}

	private static Map<Sku, Quantity> sums(List<ReservationLine> lines) {
		Map<Sku, Quantity> sums = new TreeMap<>();
		lines.forEach((line) -> sums.merge(line.sku(), line.quantity(), Quantity::plus));
		return sums;
	}

}
