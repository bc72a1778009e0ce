package io.tieout.app.api.experience;

import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.OrderAxes;
import io.tieout.finance.OrderLine;
import io.tieout.finance.OrderSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its source states it, and its breaks: where it and its payments do not tie
 * out.
 *
 * @param orderId the order's number
 * @param source the system that states it
 * @param version the source's version, if it has one
 * @param channel where it was sold
 * @param status the source's word for its state
 * @param axes what the word says about each axis
 * @param lines what was ordered
 * @param shipping charged for shipping
 * @param discount taken off the whole order
 * @param total what it comes to, tax contained
 * @param occurredAt business time of this state
 * @param breaks breaks of the order that are or were open
 * @param position position of the order's last event
 */
record OrderDocument(OrderId orderId, SourceSystem source, @Nullable String version, ChannelId channel, String status,
		OrderAxes axes, List<OrderLine> lines, @Nullable Money shipping, @Nullable Money discount, Money total,
		Instant occurredAt, List<BreakDocument> breaks, long position) {

	static OrderDocument of(OrderId orderId, OrderSnapshot order, List<BreakDocument> breaks, long position) {
		return new OrderDocument(orderId, order.source(), order.version(), order.channel(), order.status().toString(),
				order.axes(), order.lines(), order.shipping(), order.discount(), order.total(), order.occurredAt(),
				breaks, position);
	}

}
