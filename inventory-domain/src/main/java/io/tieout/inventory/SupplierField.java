package io.tieout.inventory;

/**
 * What can change about a supplier's item.
 */
public enum SupplierField {

	/** Which of the retailer's items it is. */
	SKU,

	/** Its Global Trade Item Number. */
	GTIN,

	/** What the supplier calls it. */
	NAME,

	/** What one unit costs. */
	UNIT_COST,

	/** Units of a pack. */
	PACK_SIZE,

	/** Days from order to delivery. */
	LEAD_TIME

}
