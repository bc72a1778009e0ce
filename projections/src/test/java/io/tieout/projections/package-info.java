/**
 * Every view there is, fed through the real processor.
 */
@NullMarked
package io.tieout.projections;

import org.jspecify.annotations.NullMarked;
