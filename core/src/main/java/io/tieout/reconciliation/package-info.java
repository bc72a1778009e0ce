/**
 * The reconciliation kernel: breaks from detection to closure, pure matching and
 * classification, arrivals per feed, and whose word counts for what. It compares sides by
 * key; what the sides mean is the domains' business.
 */
@NullMarked
package io.tieout.reconciliation;

import org.jspecify.annotations.NullMarked;
