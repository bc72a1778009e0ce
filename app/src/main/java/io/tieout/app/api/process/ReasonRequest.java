package io.tieout.app.api.process;

/**
 * Why something is turned down.
 *
 * @param reason why, in words
 */
record ReasonRequest(String reason) {
}
