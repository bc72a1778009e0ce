package io.tieout.customer.matching;

/**
 * Two of a list of records, by their places in it.
 *
 * @param one place of the one
 * @param other place of the other
 */
public record RecordPair(int one, int other) {
}
