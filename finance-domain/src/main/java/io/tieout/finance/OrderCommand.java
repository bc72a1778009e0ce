package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an order.
 */
public sealed interface OrderCommand extends Command {

	/**
	 * The order it is about.
	 */
	OrderId orderId();

	@Override
	default String aggregateId() {
		return "order:" + orderId();
	}

	/**
	 * Records the state of an order as its source states it. A version older than the one
	 * known is recorded as superseded and changes nothing.
	 *
	 * <p>
	 * Refused as {@code SOURCE_WITHOUT_AUTHORITY} (another source owns the order),
	 * {@code SOURCE_RECORD_CHANGED} (the known version with other content),
	 * {@code VERSION_NOT_NUMBERED} (see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}),
	 * {@code QUANTITY_NOT_POSITIVE}, {@code PRICE_NEGATIVE}, {@code SHIPPING_NEGATIVE},
	 * {@code DISCOUNT_NEGATIVE}, {@code CURRENCY_MISMATCH} or
	 * {@code AMOUNT_OUT_OF_RANGE}.
	 *
	 * @param orderId the order's number
	 * @param source the system that states it
	 * @param version the source's version of the order; how states are compared is
	 * {@link io.tieout.core.RecordVersion}'s
	 * @param channel where it was sold
	 * @param status the source's word for its state
	 * @param customer who ordered
	 * @param lines what was ordered, in the source's order
	 * @param shipping charged for shipping, tax contained
	 * @param discount taken off the whole order, zero or more
	 * @param currency currency of every amount
	 * @param occurredAt business time of this state
	 */
	@MessageType(name = "finance.RecordOrder")
	record RecordOrder(OrderId orderId, SourceSystem source, @Nullable String version, ChannelId channel,
			OrderStatus status, @Nullable CustomerRef customer, List<OrderLine> lines, @Nullable Money shipping,
			@Nullable Money discount, Currency currency, Instant occurredAt) implements OrderCommand {

		public RecordOrder {
			lines = List.copyOf(lines);
		}

	}

}
