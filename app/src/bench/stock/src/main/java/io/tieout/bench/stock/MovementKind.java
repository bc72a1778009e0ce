package io.tieout.bench.stock;

/**
 * What moved the stock.
 */
enum MovementKind {

	/** Goods came in. */
	RECEIVED,

	/** Goods were sold. */
	SOLD

}
