package io.tieout.projections.tradingdays;

/**
 * A range of positions in which facts of a feed lie close together; both ends are such
 * facts.
 *
 * @param from position of the first of them
 * @param through position of the last
 */
public record Stretch(long from, long through) {

	/**
	 * Positions between two facts beyond which a new stretch begins: reading over fewer
	 * costs no more than another statement would.
	 */
	static final long GAP = 5_000;

}
