package io.tieout.inventory;

/**
 * Why a stated figure does not tie out.
 */
public enum VarianceClass {

	/** Both have a figure, and the figures differ. */
	QUANTITY,

	/** No product has the stated code. */
	UNKNOWN_SKU,

	/** Stock is stated of an item of which none is kept, such as postage or a fee. */
	NOT_STOCKED

}
