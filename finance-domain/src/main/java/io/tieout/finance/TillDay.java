package io.tieout.finance;

/**
 * A till's trading day as its history left it.
 *
 * @param numbers the numbers of its transactions
 */
record TillDay(SequenceRanges numbers) {

	static final TillDay EMPTY = new TillDay(SequenceRanges.NONE);

}
