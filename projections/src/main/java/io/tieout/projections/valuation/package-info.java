/**
 * Valuation: what companies own of an item and what that is worth, now and at the end of
 * a trading day.
 */
@NullMarked
package io.tieout.projections.valuation;

import org.jspecify.annotations.NullMarked;
