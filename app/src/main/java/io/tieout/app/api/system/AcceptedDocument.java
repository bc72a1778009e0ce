package io.tieout.app.api.system;

/**
 * A record that was taken as new.
 *
 * @param outcome {@code ACCEPTED}
 * @param position position of its first event, 0 if it changed nothing
 * @param id what it is about, such as {@code stock:STORE1/85123A}
 */
record AcceptedDocument(String outcome, long position, String id) {
}
