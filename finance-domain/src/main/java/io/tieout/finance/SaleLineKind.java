package io.tieout.finance;

/**
 * What a line of a till receipt sells. Only {@link #GOODS} and {@link #STOCK_ADJUSTMENT}
 * touch stock.
 */
public enum SaleLineKind {

	/** An item of the catalogue. */
	GOODS,

	/** Postage, carriage and packing. */
	POSTAGE,

	/** Fees of banks and marketplaces. */
	FEE,

	/** A discount written as a line of its own. */
	DISCOUNT,

	/** A gift voucher sold: a liability, no sale. */
	GIFT_VOUCHER,

	/** Collected for somebody else. */
	DONATION,

	/** A sample. */
	SAMPLE,

	/** Keyed in by hand, without an item. */
	MANUAL,

	/** Goods written off or found, without money. */
	STOCK_ADJUSTMENT

}
