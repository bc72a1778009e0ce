/**
 * Trading days: per source and flow, what arrived, what became of it and what it is
 * worth. One side of the tie-out that everyone starts their day with.
 */
@NullMarked
package io.tieout.projections.tradingdays;

import org.jspecify.annotations.NullMarked;
