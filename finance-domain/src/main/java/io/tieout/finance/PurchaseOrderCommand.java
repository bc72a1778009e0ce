package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * What may be asked of a purchase order.
 */
public sealed interface PurchaseOrderCommand extends Command {

	/**
	 * The purchase order it is about.
	 */
	PurchaseOrderId purchaseOrderId();

	@Override
	default String aggregateId() {
		return "purchase-order:" + purchaseOrderId();
	}

	/**
	 * Records the state of a purchase order as its source states it, whole. A version
	 * older than the one known is recorded as superseded and changes nothing.
	 *
	 * <p>
	 * Refused as {@code SOURCE_WITHOUT_AUTHORITY} (another source owns the order),
	 * {@code SOURCE_RECORD_CHANGED} (the known version with other content),
	 * {@code VERSION_NOT_NUMBERED} (see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}), {@code ORDER_EMPTY},
	 * {@code LINE_TWICE}, {@code QUANTITY_NOT_POSITIVE}, {@code PRICE_NEGATIVE} or
	 * {@code CURRENCY_MISMATCH}.
	 *
	 * @param purchaseOrderId the order's number
	 * @param order its state
	 */
	@MessageType(name = "finance.RecordPurchaseOrder")
	record RecordPurchaseOrder(PurchaseOrderId purchaseOrderId,
			PurchaseOrderSnapshot order) implements PurchaseOrderCommand {
	}

}
