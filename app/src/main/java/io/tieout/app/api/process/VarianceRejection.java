package io.tieout.app.api.process;

/**
 * Why a proposal is turned down.
 *
 * @param reason why, in words
 */
record VarianceRejection(String reason) {
}
