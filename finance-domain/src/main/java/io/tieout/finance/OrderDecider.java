package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.OrderId;
import io.tieout.core.Rejection;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderEvent.OrderStatementSuperseded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an order: one source owns it, its newest state holds, whatever the order
 * of arrival.
 */
final class OrderDecider implements Decider<Order, OrderCommand, OrderEvent> {

	@Override
	public String aggregateType() {
		return "finance.Order";
	}

	@Override
	public Class<OrderCommand> commandFamily() {
		return OrderCommand.class;
	}

	@Override
	public Class<OrderEvent> eventFamily() {
		return OrderEvent.class;
	}

	@Override
	public Class<Order> stateType() {
		return Order.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Order initial() {
		return Order.UNKNOWN;
	}

	@Override
	public Decision<OrderEvent> decide(Order order, OrderCommand command) {
		RecordOrder stated = (RecordOrder) command;
		return OrderRules.objection(stated)
			.<Decision<OrderEvent>>map(Decision::refused)
			.orElseGet(() -> record(order.latest(), stated.orderId(), OrderRules.snapshot(stated)));
	}

	@Override
	public Order evolve(Order order, OrderEvent event) {
		if (event instanceof OrderRecorded recorded) {
			return new Order(recorded.order());
		}
		return (event instanceof OrderRevised revised) ? new Order(revised.order()) : order;
	}

	private static Decision<OrderEvent> record(@Nullable OrderSnapshot known, OrderId id, OrderSnapshot stated) {
		if (known == null) {
			return Decision.accepted(new OrderRecorded(id, stated));
		}
		if (known.equals(stated)) {
			return Decision.unchanged();
		}
		return Objections
			.first(() -> oneSourceOwnsAnOrder(known, stated), () -> aVersionHasOneContent(known, stated),
					() -> aNumberedOrderStaysNumbered(known, stated))
			.<Decision<OrderEvent>>map(Decision::refused)
			.orElseGet(() -> stated.recordVersion().isAfter(known.recordVersion())
					? Decision.accepted(new OrderRevised(id, stated)) : Decision.accepted(
							new OrderStatementSuperseded(id, stated.version(), stated.status(), stated.occurredAt())));
	}

	private static Optional<Rejection> oneSourceOwnsAnOrder(OrderSnapshot known, OrderSnapshot stated) {
		return known.source().equals(stated.source()) ? Optional.empty()
				: Optional.of(Rejection
					.of("SOURCE_WITHOUT_AUTHORITY", "The order belongs to another source, which alone may change it.")
					.with("owner", known.source()));
	}

	private static Optional<Rejection> aVersionHasOneContent(OrderSnapshot known, OrderSnapshot stated) {
		return Objections.when(known.recordVersion().isSame(stated.recordVersion()), "SOURCE_RECORD_CHANGED",
				"This version of the order is known with other content; send a newer version.");
	}

	private static Optional<Rejection> aNumberedOrderStaysNumbered(OrderSnapshot known, OrderSnapshot stated) {
		return Objections.when(stated.recordVersion().lacksNumberAfter(known.recordVersion()), "VERSION_NOT_NUMBERED",
				"The order's states have numbers as their versions; send this one with the next number.");
	}

}
