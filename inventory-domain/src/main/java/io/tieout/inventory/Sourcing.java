package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ReservationPlan.Feasible;
import io.tieout.inventory.ReservationPlan.Infeasible;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Chooses the places a demand is met from: as few as their order of preference allows.
 */
final class Sourcing {

	private final List<LocationId> places;

	private final Map<StockPositionId, Quantity> available = new HashMap<>();

	private final SortedMap<StockPositionId, Quantity> taken = new TreeMap<>();

	private final SortedMap<String, Shortage> shortages = new TreeMap<>();

	Sourcing(List<StockOffer> offers) {
		this.places = offers.stream().map((offer) -> offer.position().location()).distinct().toList();
		offers.forEach((offer) -> this.available.merge(offer.position(), offer.available().max(Quantity.ZERO),
				Quantity::plus));
	}

	ReservationPlan plan(Demand demand) {
		demand.placed().forEach(this::takeAt);
		placeThat((place) -> hasAll(place, demand.anywhere())).ifPresentOrElse(
				(place) -> demand.anywhere().forEach((sku, quantity) -> take(place, sku, quantity)),
				() -> demand.anywhere().forEach(this::takeAnywhere));
		return this.shortages.isEmpty() ? new Feasible(lines()) : new Infeasible(insufficient());
	}

	private void takeAt(StockPositionId position, Quantity quantity) {
		if (has(position, quantity)) {
			take(position.location(), position.sku(), quantity);
		}
		else {
			this.shortages.put(position.toString(), new Shortage(quantity, availableAt(position)));
		}
	}

	private void takeAnywhere(Sku sku, Quantity quantity) {
		placeThat((place) -> has(new StockPositionId(place, sku), quantity))
			.ifPresentOrElse((place) -> take(place, sku, quantity), () -> split(sku, quantity));
	}

	private void split(Sku sku, Quantity quantity) {
		Quantity everywhere = this.places.stream()
			.map((place) -> availableAt(new StockPositionId(place, sku)))
			.reduce(Quantity.ZERO, Quantity::plus);
		if (everywhere.compareTo(quantity) < 0) {
			this.shortages.put(sku.toString(), new Shortage(quantity, everywhere));
			return;
		}
		Quantity open = quantity;
		for (LocationId place : this.places) {
			Quantity part = availableAt(new StockPositionId(place, sku)).min(open);
			if (part.isPositive()) {
				take(place, sku, part);
				open = open.minus(part);
			}
		}
	}

	private Optional<LocationId> placeThat(Predicate<LocationId> serves) {
		return this.places.stream().filter(serves).findFirst();
	}

	private boolean hasAll(LocationId place, Map<Sku, Quantity> demand) {
		return demand.entrySet()
			.stream()
			.allMatch((item) -> has(new StockPositionId(place, item.getKey()), item.getValue()));
	}

	private boolean has(StockPositionId position, Quantity quantity) {
		return quantity.compareTo(availableAt(position)) <= 0;
	}

	private Quantity availableAt(StockPositionId position) {
		return this.available.getOrDefault(position, Quantity.ZERO);
	}

	private void take(LocationId place, Sku sku, Quantity quantity) {
		StockPositionId position = new StockPositionId(place, sku);
		this.available.merge(position, quantity.negated(), Quantity::plus);
		this.taken.merge(position, quantity, Quantity::plus);
	}

	private List<ReservationLine> lines() {
		return this.taken.entrySet()
			.stream()
			.map((part) -> new ReservationLine(part.getKey().sku(), part.getValue(), part.getKey().location()))
			.toList();
	}

	private Rejection insufficient() {
		Rejection rejection = Rejection.of("INSUFFICIENT_STOCK", "Less is available than was asked for.");
		for (Map.Entry<String, Shortage> shortage : this.shortages.entrySet()) {
			rejection = rejection.with("requested:" + shortage.getKey(), shortage.getValue().requested())
				.with("available:" + shortage.getKey(), shortage.getValue().available());
		}
		return rejection;
	}

	/**
	 * An item that is short.
	 */
	private record Shortage(Quantity requested, Quantity available) {
	}

}
