package io.tieout.app.api.system;

/**
 * A record that waits in the hospital.
 *
 * @param outcome {@code PARKED}
 * @param letter number of its letter
 * @param code why it waits
 * @param detail the same in a sentence
 */
record ParkedDocument(String outcome, long letter, String code, String detail) {
}
