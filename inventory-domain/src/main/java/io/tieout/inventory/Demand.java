package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cart asks of stock, summed per item: bundles by their components, items without
 * stock left out. Summing comes before checking, so that a bundle and its part in one
 * cart cannot both pass.
 */
final class Demand {

	private final Function<Sku, Optional<ItemStructure>> catalogue;

	private final SortedMap<StockPositionId, Quantity> placed = new TreeMap<>();

	private final SortedMap<Sku, Quantity> anywhere = new TreeMap<>();

	private @Nullable Rejection objection;

	private Demand(Function<Sku, Optional<ItemStructure>> catalogue) {
		this.catalogue = catalogue;
	}

	static Demand of(List<RequestedLine> lines, Function<Sku, Optional<ItemStructure>> catalogue) {
		Demand demand = new Demand(catalogue);
		for (RequestedLine line : lines) {
			if (demand.objection == null) {
				demand.add(line);
			}
		}
		return demand;
	}

	/**
	 * Why it cannot be summed, if so.
	 */
	Optional<Rejection> objection() {
		return Optional.ofNullable(this.objection);
	}

	/**
	 * What must come from a given place.
	 */
	SortedMap<StockPositionId, Quantity> placed() {
		return this.placed;
	}

	/**
	 * What may come from anywhere.
	 */
	SortedMap<Sku, Quantity> anywhere() {
		return this.anywhere;
	}

	private void add(RequestedLine line) {
		if (!line.quantity().isPositive()) {
			object(Rejection
				.of("RESERVATION_QUANTITY_NOT_POSITIVE", "A reservation takes more than zero units of each item.")
				.with("sku", line.sku()));
			return;
		}
		Expansion expansion = Expansion.of(line.sku(), line.quantity(), this.catalogue);
		if (expansion instanceof Expansion.Parts parts) {
			parts.quantities().forEach((sku, quantity) -> sum(sku, quantity, line.location()));
		}
		else if (expansion instanceof Expansion.Unknown unknown) {
			object(Rejection.of("SKU_UNKNOWN", "No product is registered under this code.")
				.with("sku", unknown.code()));
		}
		else {
			object(((Expansion.Impossible) expansion).rejection());
		}
	}

	private void sum(Sku sku, Quantity quantity, @Nullable LocationId location) {
		Quantity sum = (location == null) ? this.anywhere.merge(sku, quantity, Quantity::plus)
				: this.placed.merge(new StockPositionId(location, sku), quantity, Quantity::plus);
		MovementRules.theQuantityIsPlausible(sum).ifPresent((rejection) -> object(rejection.with("sku", sku)));
	}

	private void object(Rejection rejection) {
		this.objection = rejection;
	}

}
