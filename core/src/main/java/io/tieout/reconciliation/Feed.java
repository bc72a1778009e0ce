package io.tieout.reconciliation;

/**
 * What has arrived of a feed.
 *
 * @param total all arrivals so far
 */
record Feed(ArrivalCounts total) {

	static final Feed SILENT = new Feed(ArrivalCounts.NONE);

}
