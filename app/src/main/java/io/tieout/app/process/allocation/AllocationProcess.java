package io.tieout.app.process.allocation;

import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.reservations.AllocationOutcome;
import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.app.process.reservations.Channels;
import io.tieout.app.process.reservations.OrderAllocation;
import io.tieout.app.process.reservations.Trial;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives orders of channels that reserve nothing their goods, and orders that wait for
 * goods what comes in. Whoever fell short first is served first.
 */
final class AllocationProcess implements ProcessHandler {

	private static final String NAME = "allocation";

	private static final String ACTOR = "process/" + NAME;

	/** One transaction looks at most at so many; the rest follows at once. */
	private static final int MAX_ORDERS = 200;

	private final EventReader reader;

	private final Channels channels;

	private final OrderAllocation allocation;

	private final Shortfalls shortfalls;

	private final AllocationTable table;

	AllocationProcess(EventReader reader, Channels channels, OrderAllocation allocation, Shortfalls shortfalls,
			AllocationTable table) {
		this.reader = reader;
		this.channels = channels;
		this.allocation = allocation;
		this.shortfalls = shortfalls;
		this.table = table;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		new AllocationChanges(
				(order) -> this.channels.policy(order.channel()).filter(ChannelPolicy::allocatesOrders).isPresent())
			.write(batch, this.table);
	}

	@Override
	public boolean settle(Instant now, long position) {
		List<DueOrder> waiting = this.table.dueShortfalls(MAX_ORDERS);
		waiting.forEach((order) -> tryAgain(order, now));
		List<DueOrder> orders = this.table.dueOrders(MAX_ORDERS);
		orders.forEach((order) -> settle(order, now));
		return waiting.isEmpty() && orders.isEmpty();
	}

	private void tryAgain(DueOrder order, Instant now) {
		Optional<StoredShortfall> shortfall = StoredShortfall.read(this.reader, order.order())
			.filter(StoredShortfall::isOpen);
		boolean passing = shortfall.isPresent() && isPassing(this.allocation.allocateAnywhere(shortfall.get().demand(),
				Trial.by(ACTOR), context(order, "backorder", now)));
		if (!passing) {
			this.table.tried(order);
		}
	}

	private void settle(DueOrder order, Instant now) {
		OrderNeed need = OrderNeed.read(this.reader, order.order());
		boolean has = order.held() && need.wanted().equals(order.wanted());
		switch (need.step()) {
			case GIVE_BACK -> {
				if (giveBack(need, "The order was cancelled.", order, now)) {
					this.table.settle(order, need.wanted(), false);
				}
			}
			case LEAVE -> this.table.settle(order, need.wanted(), has);
			case ALLOCATE -> {
				if (has || allocate(need, order, now)) {
					this.table.settle(order, need.wanted(), true);
				}
			}
		}
	}

	/** Whether it has its goods, and nothing is left to be noted. */
	private boolean allocate(OrderNeed need, DueOrder order, Instant now) {
		AllocationOutcome outcome = this.allocation.allocate(need.demand(), Trial.by(ACTOR),
				context(order, "allocate", now));
		if (outcome instanceof AllocationOutcome.Refused refused && answered(need, refused, order, now)) {
			this.table.settle(order, need.wanted(), false);
		}
		return outcome instanceof AllocationOutcome.Allocated;
	}

	/** Whether nothing is left to be done about it now. */
	private boolean answered(OrderNeed need, AllocationOutcome.Refused refused, DueOrder order, Instant now) {
		if (refused.isPassing()) {
			return false;
		}
		return switch (refused.rejection().code()) {
			case "RESERVATION_EMPTY" -> giveBack(need, "Nothing of the order is kept in stock.", order, now);
			case "RESERVATION_FULFILLED", "SHORTFALL_CANCELLED" -> true;
			default -> noted(this.shortfalls.open(need.demand(), refused, context(order, "shortfall", now)));
		};
	}

	/** A shortfall that a person cancelled stays so, whatever is sent of the order. */
	private static boolean noted(CommandResult opened) {
		return !(opened instanceof CommandResult.Refused refused)
				|| refused.rejection().code().equals("SHORTFALL_CANCELLED");
	}

	private boolean giveBack(OrderNeed need, String reason, DueOrder order, Instant now) {
		return this.shortfalls.giveBack(need.demand(), reason, ACTOR, context(order, "release", now));
	}

	private static boolean isPassing(AllocationOutcome outcome) {
		return outcome instanceof AllocationOutcome.Refused refused && refused.isPassing();
	}

	private static EventContext context(DueOrder order, String step, Instant now) {
		String cause = order.cause().eventId().toString();
		return EventContext.of(now, ACTOR, order.cause().correlation())
			.causedBy(cause)
			.keyed(CommandKeys.ofStep(NAME, cause, step), step);
	}

}
