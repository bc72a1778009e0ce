package io.tieout.projections.incoming;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SupplierId;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.finance.PurchaseOrderLine;
import io.tieout.finance.PurchaseOrderSnapshot;
import io.tieout.finance.PurchaseOrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase order has coming of an item to a place. A receipt may come before its
 * order: then nothing is ordered yet.
 *
 * @param purchaseOrder the order's number, or that of any document goods were received
 * under
 * @param sku the item
 * @param location the place
 * @param supplier who is to deliver, once the order is known
 * @param status whether more is to come, once the order is known
 * @param ordered how much is ordered
 * @param received how much has come under the number
 * @param open max(0, ordered − received) while the order is open, else nothing
 * @param expectedAt when the last of it is expected; absent if any of it has no date
 */
public record IncomingRow(PurchaseOrderId purchaseOrder, Sku sku, LocationId location, @Nullable SupplierId supplier,
		@Nullable PurchaseOrderStatus status, Quantity ordered, Quantity received, Quantity open,
		@Nullable Instant expectedAt) {

	static IncomingRow none(PurchaseOrderId purchaseOrder, Sku sku, LocationId location) {
		return new IncomingRow(purchaseOrder, sku, location, null, null, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
				null);
	}

	/** The row as an order's state has it; no line of it means that none is ordered. */
	IncomingRow stated(PurchaseOrderSnapshot order) {
		List<PurchaseOrderLine> lines = order.lines()
			.stream()
			.filter((line) -> line.sku().equals(this.sku) && line.location().equals(this.location))
			.toList();
		Quantity total = lines.stream().map(PurchaseOrderLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
		boolean dated = lines.stream().allMatch((line) -> line.expectedAt() != null);
		Instant last = lines.stream()
			.map(PurchaseOrderLine::expectedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return of(order.supplier(), order.status(), total, this.received, dated ? last : null);
	}

	IncomingRow receiving(Quantity quantity) {
		return of(this.supplier, this.status, this.ordered, this.received.plus(quantity), this.expectedAt);
	}

	private IncomingRow of(@Nullable SupplierId newSupplier, @Nullable PurchaseOrderStatus newStatus,
			Quantity newOrdered, Quantity newReceived, @Nullable Instant newExpectedAt) {
		Quantity left = (newStatus == PurchaseOrderStatus.OPEN) ? newOrdered.minus(newReceived).max(Quantity.ZERO)
				: Quantity.ZERO;
		return new IncomingRow(this.purchaseOrder, this.sku, this.location, newSupplier, newStatus, newOrdered,
				newReceived, left, newExpectedAt);
	}

}
