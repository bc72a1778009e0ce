/**
 * The view {@code reservations}: what each reservation takes of which item where, and
 * what is left of it.
 */
@NullMarked
package io.tieout.projections.reservations;

import org.jspecify.annotations.NullMarked;
