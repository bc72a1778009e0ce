package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.ReservationPlan;
import io.tieout.inventory.StockOffer;
import io.tieout.inventory.StockPositionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The positions a cart may be taken from, with what is sellable there as last heard.
 */
final class CartOffers {

	private final CartDemand demand;

	private final ChannelPolicy policy;

	private final StockPlaces everywhere;

	private final StockFigures figures;

	private Map<StockPositionId, Quantity> sellable;

	CartOffers(CartDemand demand, ChannelPolicy policy, StockPlaces everywhere, StockFigures figures, Instant at) {
		this.demand = demand;
		this.policy = policy;
		this.everywhere = everywhere;
		this.figures = figures;
		this.sellable = figures.sellable(positions(this.policy.locations()), demand.reservation(), at);
	}

	private List<StockPositionId> positions(Collection<LocationId> known) {
		return places(known).stream()
			.flatMap((place) -> this.demand.items().stream().map((item) -> new StockPositionId(place, item)))
			.toList();
	}

	/**
	 * In their order; a place that a line names is one of them, unless others are set.
	 */
	private Set<LocationId> places(Collection<LocationId> known) {
		Set<LocationId> places = new LinkedHashSet<>(known);
		if (!this.policy.isLimited()) {
			this.demand.named().forEach(places::add);
		}
		return places;
	}

	ReservationPlan plan() {
		return foreignPlace().<ReservationPlan>map((rejection) -> new ReservationPlan.Infeasible(rejection, List.of()))
			.orElseGet(() -> {
				List<StockOffer> offers = new ArrayList<>();
				this.sellable.forEach((position, quantity) -> offers
					.add(new StockOffer(position, this.policy.promise(position, quantity))));
				return this.demand.planOn(offers);
			});
	}

	/**
	 * What the channel must leave at each position, by the figures of the plan. A hold
	 * that keeps it up takes no more than the channel may promise then, whatever has
	 * become of the figures: where there is less by now, less may be promised, and what
	 * must be left falls no faster.
	 */
	Map<StockPositionId, Quantity> floors() {
		Map<StockPositionId, Quantity> floors = new LinkedHashMap<>();
		this.sellable.forEach((position, quantity) -> floors.put(position,
				quantity.minus(this.policy.promise(position, quantity)).max(Quantity.ZERO)));
		return floors;
	}

	private Optional<Rejection> foreignPlace() {
		Set<LocationId> places = places(this.policy.locations());
		return this.demand.named()
			.filter((location) -> !places.contains(location))
			.findFirst()
			.map((location) -> Rejection.of("LOCATION_NOT_OF_CHANNEL", "The channel does not sell from this location.")
				.with("location", location));
	}

	/**
	 * Asks the store for the figures anew.
	 * @return whether any has changed, so that another plan is worth a try
	 */
	boolean renew(Instant at) {
		Map<StockPositionId, Quantity> before = this.sellable;
		List<LocationId> known = this.policy.isLimited() ? this.policy.locations()
				: this.everywhere.ofNow(this.demand.items());
		this.sellable = this.figures.currentSellable(positions(known), this.demand.reservation(), at);
		return !this.sellable.equals(before);
	}

}
