package io.tieout.inventory;

/**
 * Which of the two figures of a variance is taken for right.
 */
public enum AcceptedFigure {

	/** The source's figure: it becomes an anchor of the stock at the cut-off. */
	STATED,

	/** Tieout's own figure: the stock keeps, and the source has to be put right. */
	HELD

}
