package io.tieout.finance;

/**
 * Whether more of a purchase order is to come.
 */
public enum PurchaseOrderStatus {

	/** What was ordered and has not come is awaited. */
	OPEN,

	/** Nothing more will come, whatever was ordered. */
	CLOSED,

	/** It was called off. */
	CANCELLED

}
