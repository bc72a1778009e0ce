package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.PurchaseOrderCommand.RecordPurchaseOrder;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRecorded;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRevised;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderStatementSuperseded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a purchase order: one source owns it, its newest state holds, whatever the
 * order of arrival.
 */
final class PurchaseOrderDecider implements Decider<PurchaseOrder, PurchaseOrderCommand, PurchaseOrderEvent> {

	@Override
	public String aggregateType() {
		return "finance.PurchaseOrder";
	}

	@Override
	public Class<PurchaseOrderCommand> commandFamily() {
		return PurchaseOrderCommand.class;
	}

	@Override
	public Class<PurchaseOrderEvent> eventFamily() {
		return PurchaseOrderEvent.class;
	}

	@Override
	public Class<PurchaseOrder> stateType() {
		return PurchaseOrder.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public PurchaseOrder initial() {
		return PurchaseOrder.UNKNOWN;
	}

	@Override
	public Decision<PurchaseOrderEvent> decide(PurchaseOrder order, PurchaseOrderCommand command) {
		PurchaseOrderSnapshot stated = ((RecordPurchaseOrder) command).order();
		return PurchaseOrderRules.objection(stated)
			.<Decision<PurchaseOrderEvent>>map(Decision::refused)
			.orElseGet(() -> record(order.latest(), command.purchaseOrderId(), stated));
	}

	@Override
	public PurchaseOrder evolve(PurchaseOrder order, PurchaseOrderEvent event) {
		if (event instanceof PurchaseOrderRecorded recorded) {
			return new PurchaseOrder(recorded.order());
		}
		return (event instanceof PurchaseOrderRevised revised) ? new PurchaseOrder(revised.order()) : order;
	}

	private static Decision<PurchaseOrderEvent> record(@Nullable PurchaseOrderSnapshot known, PurchaseOrderId id,
			PurchaseOrderSnapshot stated) {
		if (known == null) {
			return Decision.accepted(new PurchaseOrderRecorded(id, stated));
		}
		if (known.equals(stated)) {
			return Decision.unchanged();
		}
		return Objections
			.first(() -> oneSourceOwnsAnOrder(known, stated), () -> aVersionHasOneContent(known, stated),
					() -> aNumberedOrderStaysNumbered(known, stated))
			.<Decision<PurchaseOrderEvent>>map(Decision::refused)
			.orElseGet(() -> stated.recordVersion().isAfter(known.recordVersion())
					? Decision.accepted(new PurchaseOrderRevised(id, stated, dropped(known, stated))) : Decision
						.accepted(new PurchaseOrderStatementSuperseded(id, stated.version(), stated.occurredAt())));
	}

	private static List<OrderedItem> dropped(PurchaseOrderSnapshot known, PurchaseOrderSnapshot stated) {
		Set<OrderedItem> dropped = new LinkedHashSet<>(known.items());
		dropped.removeAll(stated.items());
		return List.copyOf(dropped);
	}

	private static Optional<Rejection> oneSourceOwnsAnOrder(PurchaseOrderSnapshot known, PurchaseOrderSnapshot stated) {
		return known.source().equals(stated.source()) ? Optional.empty()
				: Optional.of(Rejection
					.of("SOURCE_WITHOUT_AUTHORITY",
							"The purchase order belongs to another source, which alone may change it.")
					.with("owner", known.source()));
	}

	private static Optional<Rejection> aVersionHasOneContent(PurchaseOrderSnapshot known,
			PurchaseOrderSnapshot stated) {
		return Objections.when(known.recordVersion().isSame(stated.recordVersion()), "SOURCE_RECORD_CHANGED",
				"This version of the purchase order is known with other content; send a newer version.");
	}

	private static Optional<Rejection> aNumberedOrderStaysNumbered(PurchaseOrderSnapshot known,
			PurchaseOrderSnapshot stated) {
		return Objections.when(stated.recordVersion().lacksNumberAfter(known.recordVersion()), "VERSION_NOT_NUMBERED",
				"The purchase order's states have numbers as their versions; send this one with the next number.");
	}

}
