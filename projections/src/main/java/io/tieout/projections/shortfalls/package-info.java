/**
 * The view {@code shortfalls}: orders that could not be allocated, and what was decided
 * about them.
 */
@NullMarked
package io.tieout.projections.shortfalls;

import org.jspecify.annotations.NullMarked;
