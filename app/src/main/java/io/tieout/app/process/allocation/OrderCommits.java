package io.tieout.app.process.allocation;

import io.tieout.app.process.reservations.AllocationOutcome;
import io.tieout.app.process.reservations.OrderAllocation;
import io.tieout.app.process.reservations.OrderDemand;
import io.tieout.app.process.reservations.Reservations;
import io.tieout.app.process.reservations.Trial;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.ShortItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commits reservations to orders. An order is paid when its reservation is committed, so
 * that one whose time is over is held again if that is possible; if it is not, somebody
 * must decide what becomes of the order.
 */
public final class OrderCommits {

	/** The reservation no longer holds what it held. */
	private static final Set<String> OVER = Set.of("RESERVATION_EXPIRED", "RESERVATION_CLOSED", "HOLD_EXPIRED",
			"HOLD_UNKNOWN");

	/** The goods have left, are another order's, or were given up by a person. */
	private static final Set<String> NO_SHORTFALL = Set.of("RESERVATION_FULFILLED", "RESERVATION_COMMITTED",
			"SHORTFALL_CANCELLED");

	private final Reservations reservations;

	private final OrderAllocation allocation;

	private final Shortfalls shortfalls;

	OrderCommits(Reservations reservations, OrderAllocation allocation, Shortfalls shortfalls) {
		this.reservations = reservations;
		this.allocation = allocation;
		this.shortfalls = shortfalls;
	}

	/**
	 * Commits a reservation.
	 * @param order the order, if it has a number; without, what is over stays over
	 */
	public Outcome commit(ReservationId reservation, @Nullable OrderId order, EventContext context) {
		CommandResult result = this.reservations.commit(reservation, order, context);
		if (!(result instanceof CommandResult.Refused refused)) {
			return new Outcome.Committed(((CommandResult.Accepted) result).position());
		}
		Optional<OrderDemand> demand = (order != null && OVER.contains(refused.rejection().code()))
				? this.allocation.demandOf(reservation, order) : Optional.empty();
		return demand.map((lines) -> holdAgain(lines, refused.rejection(), context))
			.orElseGet(() -> new Outcome.Refused(refused.rejection(), List.of(), null));
	}

	private Outcome holdAgain(OrderDemand demand, Rejection over, EventContext context) {
		AllocationOutcome outcome = this.allocation.allocate(demand, Trial.by(context.actor()), context);
		if (outcome instanceof AllocationOutcome.Allocated allocated) {
			return new Outcome.Committed(allocated.position());
		}
		AllocationOutcome.Refused refused = (AllocationOutcome.Refused) outcome;
		if (refused.isPassing()) {
			return new Outcome.Refused(refused.rejection(), List.of(), null);
		}
		boolean opened = !NO_SHORTFALL.contains(refused.rejection().code())
				&& this.shortfalls.open(demand, refused, Shortfalls.unkeyed(context)) instanceof CommandResult.Accepted;
		return new Outcome.Refused(over, refused.items(), opened ? demand.order() : null);
	}

	/**
	 * What came of it.
	 */
	public sealed interface Outcome {

		/**
		 * The reservation belongs to the order and holds its goods.
		 *
		 * @param position position of the first event, 0 if it did before
		 */
		record Committed(long position) implements Outcome {
		}

		/**
		 * It does not.
		 *
		 * @param rejection why
		 * @param items what was short when it was tried to be held again
		 * @param shortfall the order, if somebody must decide what becomes of it
		 */
		record Refused(Rejection rejection, List<ShortItem> items, @Nullable OrderId shortfall) implements Outcome {
		}

	}

}
