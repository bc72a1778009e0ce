/**
 * Parts of trading days by themselves.
 */
@NullMarked
package io.tieout.projections.tradingdays;

import org.jspecify.annotations.NullMarked;
