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
	 * it had to come from one place); {@code LOCATIONS_DIFFER} (the lines name several
	 * places and the cart is not to be split); {@code SKU_UNKNOWN},
	 * {@code RESERVATION_QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (of a line or
	 * of their sum) or what else {@link Expansion.Impossible} names, with the sku
	 * @param items what is short, if that is why
	 */
	record Infeasible(Rejection rejection, List<ShortItem> items) implements ReservationPlan {

		public Infeasible {
			items = List.copyOf(items);
		}

		static Infeasible of(Rejection rejection) {
			return new Infeasible(rejection, List.of());
		}

	}

	/**
	 * Plans a reservation. Demand is summed per item first, as {@link Expansion} says;
	 * what touches no stock (fees, postage) needs none. What names a place is taken
	 * there. The rest comes from as few further places as the terms allow; of as few,
	 * from those that their strategy asks first, and no item is split where none needs to
	 * be.
	 * @param cart the lines
	 * @param catalogue the item a code leads to, empty for an unknown code
	 * @param offers positions to take from, the places in the channel's order
	 * @param terms how places are chosen
	 */
	static ReservationPlan of(List<RequestedLine> cart, Function<Sku, Optional<ItemStructure>> catalogue,
			List<StockOffer> offers, SourcingTerms terms) {
		Demand demand = Demand.of(cart, catalogue);
		Optional<Rejection> objection = demand.objection();
		return objection.isPresent() ? Infeasible.of(objection.get()) : new Sourcing(offers, terms).plan(demand);
	}

}
