package io.tieout.finance;

/**
 * What an account is for. Facts post to roles; the posting rules say which account of the
 * ledger plays the role.
 */
public enum AccountRole {

	/** Money owed by a tender's acquirer, or in the till. */
	TENDER_CLEARING,

	/** Goods sold. */
	NET_SALES,

	/** Sales taken back. */
	SALES_RETURNS,

	/** Discounts written as lines of their own. */
	DISCOUNTS,

	/** Postage and carriage charged. */
	POSTAGE_INCOME,

	/** Fees of banks and marketplaces. */
	FEES,

	/** Gift vouchers sold and not yet used. */
	GIFT_CARD_LIABILITY,

	/** Collected for somebody else. */
	DONATIONS_PAYABLE,

	/** Samples. */
	SAMPLES,

	/** Keyed in by hand, without an item. */
	MANUAL_SALES,

	/** Tax owed on sales. */
	OUTPUT_TAX,

	/** Differences that rounding explains, always a line of their own. */
	ROUNDING

}
