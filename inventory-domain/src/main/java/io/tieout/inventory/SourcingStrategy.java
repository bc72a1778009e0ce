package io.tieout.inventory;

/**
 * Which place is asked first.
 */
public enum SourcingStrategy {

	/** The places in the channel's order. */
	PREFERENCE,

	/**
	 * The place nearest to where the goods go, on the great circle. Where that is not
	 * said, or not known of a place, the channel's order decides; a place that is known
	 * comes before one that is not.
	 */
	NEAREST,

	/**
	 * The place that could serve the same again most often; of equals the channel's order
	 * decides.
	 */
	MOST_STOCK

}
