package io.tieout.app.process.allocation;

import io.tieout.app.process.reservations.OrderDemand;
import io.tieout.core.OrderId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockShortfallEvent.ShortfallAllocated;
import io.tieout.inventory.StockShortfallEvent.ShortfallCancelled;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.inventory.StockShortfallEvent.ShortfallReassessed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shortfall as its history tells.
 *
 * @param demand what its order is to get
 * @param isOpen whether the order still waits for it
 */
record StoredShortfall(OrderDemand demand, boolean isOpen) {

	/**
	 * The shortfall of an order; empty if it never fell short.
	 */
	static Optional<StoredShortfall> read(EventReader reader, OrderId order) {
		StoredShortfall stored = null;
		for (RecordedEvent event : reader.readAggregate("shortfall:" + order, 0)) {
			stored = after(stored, event);
		}
		return Optional.ofNullable(stored);
	}

	private static @Nullable StoredShortfall after(@Nullable StoredShortfall before, RecordedEvent event) {
		if (event.payload() instanceof ShortfallOpened opened) {
			return new StoredShortfall(
					new OrderDemand(opened.order(), opened.reservation(), opened.channel(), opened.wanted()), true);
		}
		if (before != null && event.payload() instanceof ShortfallReassessed again) {
			OrderDemand known = before.demand;
			return new StoredShortfall(
					new OrderDemand(known.order(), known.reservation(), known.channel(), again.wanted()), true);
		}
		boolean over = event.payload() instanceof ShortfallAllocated || event.payload() instanceof ShortfallCancelled;
		return (before != null && over) ? new StoredShortfall(before.demand, false) : before;
	}

}
