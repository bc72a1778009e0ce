/**
 * How the reconciliation kernel is tested: scenarios of each aggregate, matching on made
 * and on real figures.
 */
@NullMarked
package io.tieout.reconciliation;

import org.jspecify.annotations.NullMarked;
