/**
 * Prices per channel, item, currency and beginning, as the sources with authority over
 * them state them.
 */
@NullMarked
package io.tieout.projections.prices;

import org.jspecify.annotations.NullMarked;
