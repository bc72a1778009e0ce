package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order. Each state comes whole, with the order's total.
 */
public sealed interface OrderEvent extends Event {

	/**
	 * The order it is about.
	 */
	OrderId orderId();

	@Override
	default String aggregateId() {
		return "order:" + orderId();
	}

	/**
	 * An order became known.
	 *
	 * @param orderId the order's number
	 * @param order its state
	 */
	@MessageType(name = "finance.OrderRecorded")
	record OrderRecorded(OrderId orderId, OrderSnapshot order) implements OrderEvent {
	}

	/**
	 * A newer state of a known order.
	 *
	 * @param orderId the order's number
	 * @param order its state now, replacing the one before
	 */
	@MessageType(name = "finance.OrderRevised")
	record OrderRevised(OrderId orderId, OrderSnapshot order) implements OrderEvent {
	}

	/**
	 * A state arrived after a newer one; the order stays as it is.
	 *
	 * @param orderId the order's number
	 * @param version the source's version of it, if it has one
	 * @param status the source's word for it
	 * @param occurredAt business time of that state
	 */
	@MessageType(name = "finance.OrderStatementSuperseded")
	record OrderStatementSuperseded(OrderId orderId, @Nullable String version, OrderStatus status,
			Instant occurredAt) implements OrderEvent {
	}

}
