package io.tieout.inventory;

/**
 * What can change about a product.
 */
public enum ProductField {

	/** Its name. */
	NAME,

	/** Its Global Trade Item Number. */
	GTIN,

	/** Its further codes. */
	ALIASES,

	/** Its unit of measure. */
	UNIT,

	/** Whether stock is kept of it. */
	STOCKED,

	/** What the bundle is made of. */
	COMPONENTS

}
