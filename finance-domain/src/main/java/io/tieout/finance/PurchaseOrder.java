package io.tieout.finance;

import org.jspecify.annotations.Nullable;

/**
 * A purchase order as its history left it.
 *
 * @param latest its newest state, null before the first
 */
record PurchaseOrder(@Nullable PurchaseOrderSnapshot latest) {

	static final PurchaseOrder UNKNOWN = new PurchaseOrder(null);

}
