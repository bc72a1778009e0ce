package io.tieout.customer;

/**
 * What the rules need to know of two records.
 *
 * @param word what a steward said last
 */
record RecordPairState(StewardWord word) {
}
