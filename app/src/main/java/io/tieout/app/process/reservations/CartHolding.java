package io.tieout.app.process.reservations;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.ReservationPlan;
import io.tieout.inventory.ShortItem;
import io.tieout.inventory.StockPositionId;
import java.util.List;
import java.util.Map;

/**
 * Holds carts: plans one, carries the plan out in one append, and plans again where
 * others were faster.
 */
final class CartHolding {

	/**
	 * How often a plan may lose the race for its positions before the caller is told so.
	 */
	private static final int MAX_ATTEMPTS = 20;

	private static final String SHORT = "INSUFFICIENT_STOCK";

	private final Commands commands;

	private final CartPlanner planner;

	CartHolding(Commands commands, CartPlanner planner) {
		this.commands = commands;
		this.planner = planner;
	}

	/**
	 * Holds everything of a cart, or nothing. A plan that a position refused has lost a
	 * race, and one that finds too little may rest on old figures: both are made again on
	 * fresh ones.
	 * @param whereItWas whether every line names the place it was held at before
	 * @param steps what carries a plan out
	 */
	Result hold(Cart cart, boolean whereItWas, EventContext context, Steps steps) {
		CartOffers offers = this.planner.offersFor(cart, whereItWas, context.occurredAt());
		for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
			ReservationPlan plan = offers.plan();
			Result result = carryOut(plan, offers, context, steps);
			boolean fresh = isShort(result) && offers.renew(context.occurredAt());
			boolean again = fresh || (isShort(result) && plan instanceof ReservationPlan.Feasible);
			if (!again) {
				return result;
			}
		}
		return new Refused(
				Rejection.of("RESERVATION_CONTENDED", "Others were faster each time this was tried. Try again."),
				List.of());
	}

	private Result carryOut(ReservationPlan plan, CartOffers offers, EventContext context, Steps steps) {
		if (plan instanceof ReservationPlan.Infeasible infeasible) {
			return new Refused(infeasible.rejection(), infeasible.items());
		}
		List<ReservationLine> lines = ((ReservationPlan.Feasible) plan).lines();
		CommandResult result = this.commands.executeTogether(steps.of(lines, offers.floors()), context);
		return (result instanceof CommandResult.Refused refused) ? new Refused(refused.rejection(), List.of())
				: new Taken((CommandResult.Accepted) result, lines);
	}

	private static boolean isShort(Result result) {
		return result instanceof Refused refused && refused.rejection().code().equals(SHORT);
	}

	/**
	 * What carries a plan out.
	 */
	@FunctionalInterface
	interface Steps {

		/**
		 * The commands, to be sent in one append.
		 * @param floors what must remain sellable at each position
		 */
		List<Command> of(List<ReservationLine> lines, Map<StockPositionId, Quantity> floors);

	}

	/**
	 * What came of it.
	 */
	sealed interface Result {

	}

	/**
	 * All of it is held.
	 *
	 * @param accepted the answer of the append
	 * @param lines what the plan takes
	 */
	record Taken(CommandResult.Accepted accepted, List<ReservationLine> lines) implements Result {
	}

	/**
	 * Nothing of it is held.
	 *
	 * @param rejection why
	 * @param items what is short, if that is why
	 */
	record Refused(Rejection rejection, List<ShortItem> items) implements Result {
	}

}
