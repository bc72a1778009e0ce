package io.tieout.app.process.allocation;

import io.tieout.app.process.reservations.AllocationOutcome;
import io.tieout.app.process.reservations.OrderAllocation;
import io.tieout.app.process.reservations.OrderDemand;
import io.tieout.app.process.reservations.Reservations;
import io.tieout.app.process.reservations.Trial;
import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockShortfallCommand.BackorderShortfall;
import io.tieout.inventory.StockShortfallCommand.CancelShortfall;
import io.tieout.inventory.StockShortfallCommand.OpenShortfall;
import io.tieout.inventory.StockShortfallCommand.ReassessShortfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders that could not be allocated, and what people decide about them.
 */
public final class Shortfalls {

	/** Refusals that are about the person's step, not about the goods. */
	private static final Set<String> OF_THE_STEP = Set.of("CHANGED_MEANWHILE", "SHORTFALL_CANCELLED");

	private final Commands commands;

	private final EventReader reader;

	private final OrderAllocation allocation;

	private final Reservations reservations;

	Shortfalls(Commands commands, EventReader reader, OrderAllocation allocation, Reservations reservations) {
		this.commands = commands;
		this.reader = reader;
		this.allocation = allocation;
		this.reservations = reservations;
	}

	/**
	 * Says that an order could not be allocated.
	 */
	CommandResult open(OrderDemand demand, AllocationOutcome.Refused refused, EventContext context) {
		return this.commands.execute(new OpenShortfall(demand.order(), demand.channel(), demand.reservation(),
				refused.rejection().code(), demand.lines(), refused.items(), context.occurredAt()), context);
	}

	/**
	 * Tries an order again for a person: where it was held before, if it was, else
	 * wherever its channel may take from. What stands in the way is recorded, with the
	 * reason.
	 * @return the outcome; refused as {@code SHORTFALL_UNKNOWN},
	 * {@code SHORTFALL_CLOSED}, {@code CHANGED_MEANWHILE}, {@code REASON_MISSING}, or for
	 * what is short
	 */
	public AllocationOutcome retry(OrderId order, @Nullable Long seenVersion, String reason, String by,
			EventContext context) {
		OrderDemand demand = StoredShortfall.read(this.reader, order)
			.filter((shortfall) -> shortfall.isOpen() && !reason.isBlank())
			.map(StoredShortfall::demand)
			.orElse(null);
		AllocationOutcome outcome = (demand != null)
				? this.allocation.allocateAnywhere(demand, new Trial(by, seenVersion, reason), context)
				: new AllocationOutcome.Refused(Rejection.of("SHORTFALL_CLOSED", "Nothing is to be tried."), List.of());
		if (outcome instanceof AllocationOutcome.Refused refused && !refused.isPassing()
				&& !OF_THE_STEP.contains(refused.rejection().code())) {
			CommandResult recorded = this.commands.execute(new ReassessShortfall(order, seenVersion,
					refused.rejection().code(), refused.items(), reason, by, context.occurredAt()), unkeyed(context));
			return (recorded instanceof CommandResult.Refused step)
					? new AllocationOutcome.Refused(step.rejection(), List.of()) : refused;
		}
		return outcome;
	}

	/** A try in vain must not be what a repeat is answered with. */
	static EventContext unkeyed(EventContext context) {
		return EventContext.of(context.occurredAt(), context.actor(), context.correlationId());
	}

	/**
	 * Gives back what is held for an order that does not want its goods any more, and
	 * ends its shortfall. What is not held, or not short, stays as it is.
	 * @return whether that is done; if not, somebody was faster
	 */
	boolean giveBack(OrderDemand demand, String reason, String by, EventContext context) {
		List<Command> steps = new ArrayList<>();
		if (StoredShortfall.read(this.reader, demand.order()).filter(StoredShortfall::isOpen).isPresent()) {
			steps.add(new CancelShortfall(demand.order(), null, reason, by, context.occurredAt()));
		}
		steps.addAll(this.reservations.releasing(demand.reservation(), context.occurredAt()));
		return steps.isEmpty() || this.commands.executeTogether(steps, context) instanceof CommandResult.Accepted;
	}

	/**
	 * Lets an order wait for goods; it is tried again when some come in.
	 */
	public CommandResult backorder(OrderId order, @Nullable Long seenVersion, String reason, String by,
			EventContext context) {
		return this.commands.execute(new BackorderShortfall(order, seenVersion, reason, by, context.occurredAt()),
				context);
	}

	/**
	 * Gives the order's goods up, and what is held for it back for sale.
	 */
	public CommandResult cancel(OrderId order, @Nullable Long seenVersion, String reason, String by,
			EventContext context) {
		List<Command> steps = new ArrayList<>();
		steps.add(new CancelShortfall(order, seenVersion, reason, by, context.occurredAt()));
		StoredShortfall.read(this.reader, order)
			.ifPresent((shortfall) -> steps
				.addAll(this.reservations.releasing(shortfall.demand().reservation(), context.occurredAt())));
		return this.commands.executeTogether(steps, context);
	}

}
