package io.tieout.inventory;

import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to reserve for a cart, and where: a pure function of the cart, the structure of
 * its items and what is available. The plan is a proposal; the positions decide when they
 * are held, and a plan that lost a race is made again on fresh figures.
 */
public sealed interface ReservationPlan {

	/**
	 * The cart can be reserved.
	 *
	 * @param lines what to take, one line per position, in their order; none if nothing
	 * of the cart is stocked
	 */
	record Feasible(List<ReservationLine> lines) implements ReservationPlan {

		public Feasible {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The cart cannot be reserved.
	 *
	 * @param rejection {@code INSUFFICIENT_STOCK}, with requested and available of each
	 * item that is short ({@code requested:SKU}, or {@code requested:LOCATION/SKU} where
	 * the place was given); {@code SKU_UNKNOWN},
	 * {@code RESERVATION_QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (of a line or
	 * of their sum) or what else {@link Expansion.Impossible} names, with the sku
	 */
	record Infeasible(Rejection rejection) implements ReservationPlan {
	}

	/**
	 * Plans a reservation. Demand is summed per item first, as {@link Expansion} says;
	 * what touches no stock (fees, postage) needs none. What names a place is taken
	 * there. The rest comes from the first place that has all of it; if there is none,
	 * each item from the first place that has all of that item; if there is none, from as
	 * many places as it takes, in their order.
	 * @param cart the lines
	 * @param catalogue the item a code leads to, empty for an unknown code
	 * @param offers positions to take from, the places in order of preference
	 */
	static ReservationPlan of(List<RequestedLine> cart, Function<Sku, Optional<ItemStructure>> catalogue,
			List<StockOffer> offers) {
		Demand demand = Demand.of(cart, catalogue);
		Optional<Rejection> objection = demand.objection();
		return objection.isPresent() ? new Infeasible(objection.get()) : new Sourcing(offers).plan(demand);
	}

}
