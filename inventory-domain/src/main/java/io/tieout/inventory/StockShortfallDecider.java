package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockShortfallCommand.AllocateShortfall;
import io.tieout.inventory.StockShortfallCommand.BackorderShortfall;
import io.tieout.inventory.StockShortfallCommand.CancelShortfall;
import io.tieout.inventory.StockShortfallCommand.OpenShortfall;
import io.tieout.inventory.StockShortfallCommand.ReassessShortfall;
import io.tieout.inventory.StockShortfallEvent.ShortfallAllocated;
import io.tieout.inventory.StockShortfallEvent.ShortfallBackordered;
import io.tieout.inventory.StockShortfallEvent.ShortfallCancelled;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.inventory.StockShortfallEvent.ShortfallReassessed;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of a shortfall: opened when an order cannot be allocated, and ended when it
 * is, or when a person decides that it will not be.
 */
final class StockShortfallDecider implements Decider<StockShortfall, StockShortfallCommand, StockShortfallEvent> {

	@Override
	public String aggregateType() {
		return "inventory.StockShortfall";
	}

	@Override
	public Class<StockShortfallCommand> commandFamily() {
		return StockShortfallCommand.class;
	}

	@Override
	public Class<StockShortfallEvent> eventFamily() {
		return StockShortfallEvent.class;
	}

	@Override
	public Class<StockShortfall> stateType() {
		return StockShortfall.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public StockShortfall initial() {
		return StockShortfall.NONE;
	}

	@Override
	public Decision<StockShortfallEvent> decide(StockShortfall known, StockShortfallCommand command) {
		if (command instanceof OpenShortfall open) {
			return open(known, open);
		}
		if (command instanceof AllocateShortfall allocate) {
			return allocate(known, allocate);
		}
		if (command instanceof ReassessShortfall again) {
			return unless(ShortfallRules.aPersonMayDecide(known, again.seenVersion(), again.reason()),
					() -> new ShortfallReassessed(again.order(), again.cause(), known.wanted(), again.items(),
							again.reason(), again.by(), again.at()));
		}
		if (command instanceof BackorderShortfall backorder) {
			return unless(
					ShortfallRules.aPersonMayDecide(known, backorder.seenVersion(), backorder.reason())
						.or(() -> ShortfallRules.nobodyLetItWaitBefore(known)),
					() -> new ShortfallBackordered(backorder.order(), backorder.reason(), backorder.by(),
							backorder.at()));
		}
		CancelShortfall cancel = (CancelShortfall) command;
		return unless(ShortfallRules.aPersonMayDecide(known, cancel.seenVersion(), cancel.reason()),
				() -> new ShortfallCancelled(cancel.order(), cancel.reason(), cancel.by(), cancel.at()));
	}

	@Override
	public StockShortfall evolve(StockShortfall known, StockShortfallEvent event) {
		if (event instanceof ShortfallOpened opened) {
			return known.seen(ShortfallStatus.OPEN, opened.cause(), opened.wanted(), opened.items());
		}
		if (event instanceof ShortfallReassessed again) {
			return known.seen(known.status(), again.cause(), again.wanted(), again.items());
		}
		if (event instanceof ShortfallBackordered) {
			return known.at(ShortfallStatus.BACKORDERED);
		}
		return known.at((event instanceof ShortfallAllocated) ? ShortfallStatus.ALLOCATED : ShortfallStatus.CANCELLED);
	}

	private static Decision<StockShortfallEvent> open(StockShortfall known, OpenShortfall open) {
		if (known.isOpen() && known.isSeenAs(open.cause(), open.wanted(), open.items())) {
			return Decision.unchanged();
		}
		return unless(ShortfallRules.theGoodsAreStillWanted(known),
				() -> known.isOpen()
						? new ShortfallReassessed(open.order(), open.cause(), open.wanted(), open.items(), null, null,
								open.at())
						: new ShortfallOpened(open.order(), open.channel(), open.reservation(), open.cause(),
								open.wanted(), open.items(), open.at()));
	}

	private static Decision<StockShortfallEvent> allocate(StockShortfall known, AllocateShortfall allocate) {
		Optional<Rejection> objection = ShortfallRules.theGoodsAreStillWanted(known)
			.or(() -> ShortfallRules.nobodyWasFaster(known, allocate.seenVersion()));
		if (objection.isEmpty() && !known.isOpen()) {
			return Decision.unchanged();
		}
		return unless(objection, () -> new ShortfallAllocated(allocate.order(), allocate.lines(), allocate.reason(),
				allocate.by(), allocate.at()));
	}

	private static Decision<StockShortfallEvent> unless(Optional<Rejection> objection,
			Supplier<StockShortfallEvent> event) {
		return objection.<Decision<StockShortfallEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(event.get()));
	}

}
