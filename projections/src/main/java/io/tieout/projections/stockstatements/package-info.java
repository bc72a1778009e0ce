/**
 * What sources state of stock, how far it ties out, and the variances where it does not.
 */
@NullMarked
package io.tieout.projections.stockstatements;

import org.jspecify.annotations.NullMarked;
