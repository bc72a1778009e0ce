/**
 * The view {@code till_days}: the transactions of each till by trading day, and which
 * numbers of them are missing.
 */
@NullMarked
package io.tieout.projections.tilldays;

import org.jspecify.annotations.NullMarked;
