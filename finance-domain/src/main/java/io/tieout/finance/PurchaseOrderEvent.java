package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a purchase order. Each state comes whole.
 */
public sealed interface PurchaseOrderEvent extends Event {

	/**
	 * The purchase order it is about.
	 */
	PurchaseOrderId purchaseOrderId();

	@Override
	default String aggregateId() {
		return "purchase-order:" + purchaseOrderId();
	}

	/**
	 * A purchase order became known.
	 *
	 * @param purchaseOrderId the order's number
	 * @param order its state
	 */
	@MessageType(name = "finance.PurchaseOrderRecorded")
	record PurchaseOrderRecorded(PurchaseOrderId purchaseOrderId,
			PurchaseOrderSnapshot order) implements PurchaseOrderEvent {
	}

	/**
	 * A newer state of a known purchase order.
	 *
	 * @param purchaseOrderId the order's number
	 * @param order its state now, replacing the one before
	 * @param dropped what the state before had delivered and this one no longer has, so
	 * that a view by item and place hears of it
	 */
	@MessageType(name = "finance.PurchaseOrderRevised")
	record PurchaseOrderRevised(PurchaseOrderId purchaseOrderId, PurchaseOrderSnapshot order,
			List<OrderedItem> dropped) implements PurchaseOrderEvent {

		public PurchaseOrderRevised {
			dropped = List.copyOf(dropped);
		}

	}

	/**
	 * A state arrived after a newer one; the purchase order stays as it is.
	 *
	 * @param purchaseOrderId the order's number
	 * @param version the source's version of it, if it has one
	 * @param occurredAt business time of that state
	 */
	@MessageType(name = "finance.PurchaseOrderStatementSuperseded")
	record PurchaseOrderStatementSuperseded(PurchaseOrderId purchaseOrderId, @Nullable String version,
			Instant occurredAt) implements PurchaseOrderEvent {
	}

}
