package io.tieout.app.process.reservations;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.HeldReservation;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockShortfallCommand.AllocateShortfall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives orders their goods: all that an order is to get is held for it under its
 * reservation, or nothing is. With the hold ends the order's shortfall, if it has one.
 */
public final class OrderAllocation {

	/** How often the reservation may change under a plan. */
	private static final int MAX_ATTEMPTS = 5;

	private final EventReader reader;

	private final CartHolding holding;

	OrderAllocation(EventReader reader, CartHolding holding) {
		this.reader = reader;
		this.holding = holding;
	}

	/**
	 * What an order is to get whose reservation is over: the lines it held, where it held
	 * them; empty if it was never placed.
	 */
	public Optional<OrderDemand> demandOf(ReservationId reservation, OrderId order) {
		return StoredReservation.read(this.reader, reservation)
			.map((stored) -> new OrderDemand(order, reservation, stored.channel(),
					stored.held()
						.lines()
						.stream()
						.map((line) -> new RequestedLine(line.sku(), line.quantity(), line.location()))
						.toList()));
	}

	/**
	 * Holds for an order what it is to get, where it was held before if it was. What the
	 * reservation still holds is given back in the same append.
	 */
	public AllocationOutcome allocate(OrderDemand demand, Trial trial, EventContext context) {
		AllocationOutcome outcome = tryToAllocate(demand, trial, context);
		for (int attempt = 1; attempt < MAX_ATTEMPTS && hasChanged(outcome); attempt++) {
			outcome = tryToAllocate(demand, trial, context);
		}
		return outcome;
	}

	private static boolean hasChanged(AllocationOutcome outcome) {
		return outcome instanceof AllocationOutcome.Refused refused
				&& refused.rejection().code().equals("RESERVATION_CHANGED");
	}

	private AllocationOutcome tryToAllocate(OrderDemand demand, Trial trial, EventContext context) {
		Instant at = context.occurredAt();
		HeldReservation before = StoredReservation.read(this.reader, demand.reservation())
			.map(StoredReservation::held)
			.orElse(null);
		CartHolding.Result result = this.holding.hold(demand.cart(at), demand.wasHeld(), context,
				(lines, floors) -> steps(demand, trial, before, lines, floors, at));
		if (result instanceof CartHolding.Refused refused) {
			return new AllocationOutcome.Refused(refused.rejection(), refused.items());
		}
		CartHolding.Taken taken = (CartHolding.Taken) result;
		return new AllocationOutcome.Allocated(taken.lines(), taken.accepted().position());
	}

	/**
	 * The same, and where it was held before does not have it any more, wherever the
	 * channel may take it from.
	 */
	public AllocationOutcome allocateAnywhere(OrderDemand demand, Trial trial, EventContext context) {
		AllocationOutcome outcome = allocate(demand, trial, context);
		boolean elsewhere = outcome instanceof AllocationOutcome.Refused && demand.wasHeld();
		return elsewhere ? allocate(demand.anywhere(), trial, context) : outcome;
	}

	private static List<Command> steps(OrderDemand demand, Trial trial, @Nullable HeldReservation before,
			List<ReservationLine> lines, Map<StockPositionId, Quantity> floors, Instant at) {
		HeldReservation reservation = new HeldReservation(demand.reservation(), lines);
		List<Command> steps = new ArrayList<>();
		steps.add(new AllocateShortfall(demand.order(), trial.seenVersion(), lines, trial.reason(), trial.by(), at));
		steps.addAll((before != null) ? reservation.renewFor(demand.order(), before.lines(), floors, at)
				: reservation.placeFor(demand.order(), demand.channel(), floors, at));
		return steps;
	}

}
