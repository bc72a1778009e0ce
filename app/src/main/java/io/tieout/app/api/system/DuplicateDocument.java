package io.tieout.app.api.system;

/**
 * A record that was known.
 *
 * @param outcome {@code DUPLICATE}
 * @param position position of its first event, 0 if it left none
 * @param id what it is about
 */
record DuplicateDocument(String outcome, long position, String id) {
}
