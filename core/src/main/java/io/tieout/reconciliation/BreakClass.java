package io.tieout.reconciliation;

/**
 * Why two sides differ, as far as a rule can tell.
 */
public enum BreakClass {

	/** The other side is not there yet and may still come. */
	TIMING,

	/** The right side stands alone. */
	MISSING_LEFT,

	/** The left side stands alone, and nothing more is expected. */
	MISSING_RIGHT,

	/** The amounts differ for no reason a rule knows. */
	AMOUNT,

	/** The amounts differ by what rounding explains. */
	ROUNDING,

	/** The right side is short of the left. */
	SHORTFALL,

	/** A fee was taken. */
	FEE,

	/** Interest that the payer of instalments owes on top. */
	FINANCING_SURCHARGE,

	/** Tax was computed differently. */
	TAX,

	/** The difference exists in the functional currency alone. */
	FX,

	/** One side holds the same thing twice. */
	DUPLICATE,

	/** The sides fall on different trading days. */
	CUT_OFF,

	/** The amounts may agree, but the states contradict each other. */
	STATUS,

	/** What a control says must hold does not. */
	CONTROL

}
