package io.tieout.app.api.process;

import io.tieout.inventory.AcceptedFigure;

/**
 * Which figure of a variance is to be accepted.
 *
 * @param figure {@code STATED} makes the source's figure the stock at the cut-off;
 * {@code HELD} leaves the stock as it is
 * @param reason why, in words
 */
record VarianceProposal(AcceptedFigure figure, String reason) {
}
