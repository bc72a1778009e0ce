package io.tieout.app.api.process;

/**
 * Why a step is taken.
 *
 * @param reason why, in words and without personal data
 */
record ReasonRequest(String reason) {
}
