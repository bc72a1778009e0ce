/**
 * Residuals of every comparison, from detection to closure.
 */
@NullMarked
package io.tieout.projections.breaks;

import org.jspecify.annotations.NullMarked;
