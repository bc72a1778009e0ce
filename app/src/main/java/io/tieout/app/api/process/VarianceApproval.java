package io.tieout.app.api.process;

import org.jspecify.annotations.Nullable;

/**
 * What the second person adds.
 *
 * @param remark in words, if anything
 */
record VarianceApproval(@Nullable String remark) {
}
