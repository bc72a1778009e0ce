/**
 * The view {@code transfers}: how far the goods of each transfer between two places have
 * come.
 */
@NullMarked
package io.tieout.projections.transfers;

import org.jspecify.annotations.NullMarked;
