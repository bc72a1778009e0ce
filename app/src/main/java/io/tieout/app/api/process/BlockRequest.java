package io.tieout.app.api.process;

/**
 * Why a customer may no longer order, or may again.
 *
 * @param reason why, in words and without personal data
 */
record BlockRequest(String reason) {
}
