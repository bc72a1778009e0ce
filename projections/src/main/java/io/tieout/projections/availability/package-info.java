/**
 * Stock per item and place, with what may be promised of it: the view behind every
 * question for availability.
 */
@NullMarked
package io.tieout.projections.availability;

import org.jspecify.annotations.NullMarked;
