package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationPlan.Feasible;
import io.tieout.inventory.ReservationPlan.Infeasible;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the places a demand is met from, by the terms of the channel.
 */
final class Sourcing {

	private final SourcingTerms terms;

	private final PlaceOrder order;

	private final List<LocationId> places;

	private final Map<StockPositionId, Quantity> available = new HashMap<>();

	private final SortedMap<StockPositionId, Quantity> taken = new TreeMap<>();

	private final SortedMap<String, ShortItem> shortages = new TreeMap<>();

	Sourcing(List<StockOffer> offers, SourcingTerms terms) {
		this.terms = terms;
		this.places = offers.stream().map((offer) -> offer.position().location()).distinct().toList();
		offers.forEach((offer) -> this.available.merge(offer.position(), offer.available().max(Quantity.ZERO),
				Quantity::plus));
		this.order = new PlaceOrder(terms, this::availableAt);
	}

	ReservationPlan plan(Demand demand) {
		List<LocationId> given = demand.placed().keySet().stream().map(StockPositionId::location).distinct().toList();
		boolean whole = this.terms.split() == SplitRule.NEVER;
		if (whole && given.size() > 1) {
			return Infeasible.of(Rejection.of("LOCATIONS_DIFFER",
					"The channel's carts come from one place, and the lines name several."));
		}
		demand.placed().forEach(this::takeAt);
		if (whole) {
			takeFromOne(given.isEmpty() ? this.places : given, demand.anywhere());
		}
		else {
			takeFromFewest(given, demand.anywhere());
		}
		return this.shortages.isEmpty() ? new Feasible(lines()) : insufficient();
	}

	private void takeAt(StockPositionId position, Quantity quantity) {
		if (has(position, quantity)) {
			take(position, quantity);
		}
		else {
			fallShort(position.sku(), position.location(), quantity, availableAt(position));
		}
	}

	/**
	 * Where no place has all of it, what is short is said of the one that lacks least.
	 */
	private void takeFromOne(Collection<LocationId> from, Map<Sku, Quantity> demand) {
		List<LocationId> asked = this.order.of(from, demand);
		Optional<LocationId> best = asked.stream().min(Comparator.comparingLong((place) -> lacking(place, demand)));
		best.ifPresentOrElse(
				(place) -> demand.forEach((sku, quantity) -> takeAt(new StockPositionId(place, sku), quantity)),
				() -> demand.forEach((sku, quantity) -> fallShort(sku, null, quantity, Quantity.ZERO)));
	}

	private long lacking(LocationId place, Map<Sku, Quantity> demand) {
		return demand.entrySet()
			.stream()
			.filter((item) -> !has(new StockPositionId(place, item.getKey()), item.getValue()))
			.count();
	}

	private void takeFromFewest(List<LocationId> given, Map<Sku, Quantity> demand) {
		boolean split = this.terms.split() == SplitRule.ALWAYS;
		demand.forEach((sku, quantity) -> {
			Quantity most = split ? everywhere(this.places, sku) : mostAt(sku);
			if (most.compareTo(quantity) < 0) {
				fallShort(sku, null, quantity, most);
			}
		});
		if (this.shortages.isEmpty()) {
			List<LocationId> asked = this.order.of(this.places, demand);
			Predicate<List<LocationId>> unsplit = (chosen) -> demand.entrySet()
				.stream()
				.allMatch((item) -> placeWithAll(chosen, item.getKey(), item.getValue()).isPresent());
			Predicate<List<LocationId>> together = (chosen) -> demand.entrySet()
				.stream()
				.allMatch((item) -> everywhere(chosen, item.getKey()).compareTo(item.getValue()) >= 0);
			List<LocationId> others = asked.stream().filter((place) -> !given.contains(place)).toList();
			List<LocationId> chosen = new FewestPlaces(given, others,
					split ? List.of(unsplit, together) : List.of(unsplit))
				.find()
				.orElse(asked);
			demand.forEach((sku, quantity) -> take(chosen, sku, quantity));
		}
	}

	private void take(List<LocationId> chosen, Sku sku, Quantity quantity) {
		List<LocationId> asked = this.order.of(this.places.stream().filter(chosen::contains).toList(),
				Map.of(sku, quantity));
		placeWithAll(asked, sku, quantity).ifPresentOrElse((place) -> take(new StockPositionId(place, sku), quantity),
				() -> split(asked, sku, quantity));
	}

	private void split(List<LocationId> asked, Sku sku, Quantity quantity) {
		Quantity open = quantity;
		for (LocationId place : asked) {
			StockPositionId position = new StockPositionId(place, sku);
			Quantity part = availableAt(position).min(open);
			if (part.isPositive()) {
				take(position, part);
				open = open.minus(part);
			}
		}
	}

	private Optional<LocationId> placeWithAll(List<LocationId> asked, Sku sku, Quantity quantity) {
		return asked.stream().filter((place) -> has(new StockPositionId(place, sku), quantity)).findFirst();
	}

	private Quantity everywhere(List<LocationId> chosen, Sku sku) {
		return chosen.stream()
			.map((place) -> availableAt(new StockPositionId(place, sku)))
			.reduce(Quantity.ZERO, Quantity::plus);
	}

	private Quantity mostAt(Sku sku) {
		return this.places.stream()
			.map((place) -> availableAt(new StockPositionId(place, sku)))
			.reduce(Quantity.ZERO, Quantity::max);
	}

	private boolean has(StockPositionId position, Quantity quantity) {
		return quantity.compareTo(availableAt(position)) <= 0;
	}

	private Quantity availableAt(StockPositionId position) {
		return this.available.getOrDefault(position, Quantity.ZERO);
	}

	private void take(StockPositionId position, Quantity quantity) {
		this.available.merge(position, quantity.negated(), Quantity::plus);
		this.taken.merge(position, quantity, Quantity::plus);
	}

	private void fallShort(Sku sku, @Nullable LocationId location, Quantity requested, Quantity there) {
		ShortItem item = new ShortItem(sku, location, requested, there);
		this.shortages.put(item.name(), item);
	}

	private Infeasible insufficient() {
		List<ShortItem> items = List.copyOf(this.shortages.values());
		return new Infeasible(ShortItem.asRejection(items), items);
	}

	private List<ReservationLine> lines() {
		return this.taken.entrySet()
			.stream()
			.map((part) -> new ReservationLine(part.getKey().sku(), part.getValue(), part.getKey().location()))
			.toList();
	}

}
