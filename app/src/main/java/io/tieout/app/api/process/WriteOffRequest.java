package io.tieout.app.api.process;

/**
 * Why the difference of a break is to be given up.
 *
 * @param reason why, in words
 */
record WriteOffRequest(String reason) {
}
