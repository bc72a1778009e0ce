package io.tieout.projections.support;

/**
 * A row of a view as it stands.
 *
 * @param row the row
 * @param position position of the last event folded into it
 * @param <R> the row
 */
public record StoredRow<R extends Record>(R row, long position) {
}
