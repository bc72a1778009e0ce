package io.tieout.inventory;

/**
 * What a fact claims about goods on hand. Facts of one document may speak of the same
 * goods: a sale, its shipment and the fulfilment of its reservation.
 */
enum Claim {

	/** A signed change by itself. */
	CHANGED,

	/** Goods were sold under a document. */
	SOLD,

	/** Goods were shipped under a document. */
	SHIPPED,

	/** Held goods left; a change by itself took them off. */
	FULFILLED

}
