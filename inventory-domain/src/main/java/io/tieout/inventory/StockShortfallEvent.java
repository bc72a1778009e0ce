package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order that could not be allocated.
 */
public sealed interface StockShortfallEvent extends Event {

	/**
	 * The order.
	 */
	OrderId order();

	/**
	 * When it happened.
	 */
	Instant at();

	@Override
	default String aggregateId() {
		return "shortfall:" + order();
	}

	/**
	 * An order that counts on its goods cannot be allocated, and somebody must decide.
	 *
	 * @param order the order
	 * @param channel where it was sold
	 * @param reservation the reservation that was to hold its goods
	 * @param cause the code of the refusal, {@code INSUFFICIENT_STOCK} for want of stock
	 * @param wanted what the order is to get
	 * @param items what is short; nothing where the cause is another
	 * @param at when
	 */
	@MessageType(name = "inventory.ShortfallOpened")
	record ShortfallOpened(OrderId order, ChannelId channel, ReservationId reservation, String cause,
			List<RequestedLine> wanted, List<ShortItem> items, Instant at) implements StockShortfallEvent {

		public ShortfallOpened {
			wanted = List.copyOf(wanted);
			items = List.copyOf(items);
		}

	}

	/**
	 * The order was tried again in vain, or is to get something else now.
	 *
	 * @param order the order
	 * @param cause the code of the refusal
	 * @param wanted what the order is to get
	 * @param items what is short now
	 * @param reason why it was tried, in words, if a person had it tried
	 * @param by that person
	 * @param at when
	 */
	@MessageType(name = "inventory.ShortfallReassessed")
	record ShortfallReassessed(OrderId order, String cause, List<RequestedLine> wanted, List<ShortItem> items,
			@Nullable String reason, @Nullable String by, Instant at) implements StockShortfallEvent {

		public ShortfallReassessed {
			wanted = List.copyOf(wanted);
			items = List.copyOf(items);
		}

	}

	/**
	 * The order waits for goods.
	 *
	 * @param order the order
	 * @param reason why, in words
	 * @param by who decided so
	 * @param at when
	 */
	@MessageType(name = "inventory.ShortfallBackordered")
	record ShortfallBackordered(OrderId order, String reason, String by, Instant at) implements StockShortfallEvent {
	}

	/**
	 * The order has its goods.
	 *
	 * @param order the order
	 * @param lines what is held
	 * @param reason why it was tried, in words, if a person had it tried
	 * @param by who had it tried: a person, or what tries by itself
	 * @param at when
	 */
	@MessageType(name = "inventory.ShortfallAllocated")
	record ShortfallAllocated(OrderId order, List<ReservationLine> lines, @Nullable String reason, String by,
			Instant at) implements StockShortfallEvent {

		public ShortfallAllocated {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The order's goods will not be delivered.
	 *
	 * @param order the order
	 * @param reason why, in words
	 * @param by who decided so
	 * @param at when
	 */
	@MessageType(name = "inventory.ShortfallCancelled")
	record ShortfallCancelled(OrderId order, String reason, String by, Instant at) implements StockShortfallEvent {
	}

}
