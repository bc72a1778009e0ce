package io.tieout.app.process.allocation;

import io.tieout.app.process.allocation.DueOrder.Cause;
import io.tieout.core.OrderId;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderSnapshot;
import io.tieout.inventory.LedgerEntry;
import io.tieout.inventory.ProductAliasEvent.AliasClaimed;
import io.tieout.inventory.ProductEvent;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ShortItem;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockShortfallEvent.ShortfallAllocated;
import io.tieout.inventory.StockShortfallEvent.ShortfallBackordered;
import io.tieout.inventory.StockShortfallEvent.ShortfallCancelled;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.inventory.StockShortfallEvent.ShortfallReassessed;
import io.tieout.inventory.StockShortfallEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a batch of events brings: noted here, written at once.
 */
final class AllocationChanges {

	private final Predicate<OrderSnapshot> allocated;

	private final Map<OrderId, Cause> orders = new LinkedHashMap<>();

	private final Map<OrderId, Cause> cancelled = new LinkedHashMap<>();

	private final Set<Sku> items = new HashSet<>();

	/**
	 * Nothing yet.
	 * @param allocated whether an order is of a channel that reserves nothing
	 */
	AllocationChanges(Predicate<OrderSnapshot> allocated) {
		this.allocated = allocated;
	}

	void write(List<RecordedEvent> batch, AllocationTable table) {
		batch.forEach((event) -> note(event, table));
		// of any other channel only what waits for goods it does not want any more
		table.shortOf(this.cancelled.keySet())
			.forEach((order) -> this.orders.putIfAbsent(order, this.cancelled.get(order)));
		table.touch(this.orders);
		table.arrived(this.items);
	}

	private void note(RecordedEvent event, AllocationTable table) {
		if (event.payload() instanceof StockPositionEvent stock) {
			if (mayFree(stock)) {
				this.items.add(stock.position().sku());
			}
		}
		else if (event.payload() instanceof ProductEvent product) {
			this.items.add(product.sku());
		}
		else if (event.payload() instanceof AliasClaimed claimed) {
			this.items.add(claimed.alias());
		}
		else if (event.payload() instanceof OrderRecorded recorded) {
			note(event, recorded.orderId(), recorded.order());
		}
		else if (event.payload() instanceof OrderRevised revised) {
			note(event, revised.orderId(), revised.order());
		}
		else if (event.payload() instanceof StockShortfallEvent shortfall) {
			note(event, shortfall, table);
		}
	}

	private static boolean mayFree(StockPositionEvent stock) {
		LedgerEntry entry = stock.entry();
		return stock instanceof HoldReleased || stock instanceof HoldExpired
				|| entry.onHand().minus(entry.damaged()).minus(entry.qualityControl()).isPositive();
	}

	private void note(RecordedEvent event, OrderId id, OrderSnapshot order) {
		if (this.allocated.test(order)) {
			this.orders.put(id, cause(event));
		}
		else if (OrderStep.of(order.axes()) == OrderStep.GIVE_BACK) {
			this.cancelled.put(id, cause(event));
		}
	}

	private static void note(RecordedEvent event, StockShortfallEvent shortfall, AllocationTable table) {
		if (shortfall instanceof ShortfallOpened opened) {
			table.open(opened.order(), items(opened.wanted(), opened.items()), cause(event));
		}
		else if (shortfall instanceof ShortfallReassessed again) {
			table.open(again.order(), items(again.wanted(), again.items()), cause(event));
		}
		else if (shortfall instanceof ShortfallBackordered backordered) {
			table.await(backordered.order(), cause(event));
		}
		else if (shortfall instanceof ShortfallAllocated || shortfall instanceof ShortfallCancelled) {
			table.close(shortfall.order(), shortfall instanceof ShortfallAllocated);
		}
	}

	/** A bundle may be short of a part, and be registered as something else. */
	private static Set<Sku> items(List<RequestedLine> wanted, List<ShortItem> shorts) {
		return Stream.concat(wanted.stream().map(RequestedLine::sku), shorts.stream().map(ShortItem::sku))
			.collect(Collectors.toSet());
	}

	private static Cause cause(RecordedEvent event) {
		return new Cause(event.position(), event.eventId(), event.context().correlationId());
	}

}
