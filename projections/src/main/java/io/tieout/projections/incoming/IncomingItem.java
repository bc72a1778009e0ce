package io.tieout.projections.incoming;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SupplierId;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.finance.PurchaseOrderStatus;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase order has coming of an item to a place.
 *
 * @param purchaseOrder the order's number
 * @param sku the item
 * @param location the place
 * @param supplier who is to deliver, once the order is known
 * @param status whether more is to come, once the order is known
 * @param ordered how much is ordered
 * @param received how much has come under the number
 * @param open how much is still to come
 * @param expectedAt when the last of it is expected, if all of it has a date
 * @param position position of the last event in it
 */
public record IncomingItem(PurchaseOrderId purchaseOrder, Sku sku, LocationId location, @Nullable SupplierId supplier,
		@Nullable PurchaseOrderStatus status, Quantity ordered, Quantity received, Quantity open,
		@Nullable Instant expectedAt, long position) {

	static IncomingItem of(StoredRow<IncomingRow> stored) {
		IncomingRow row = stored.row();
		return new IncomingItem(row.purchaseOrder(), row.sku(), row.location(), row.supplier(), row.status(),
				row.ordered(), row.received(), row.open(), row.expectedAt(), stored.position());
	}

}
