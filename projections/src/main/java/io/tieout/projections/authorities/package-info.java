/**
 * The view {@code authorities}: whose word counts for what, and what is proposed to
 * change.
 */
@NullMarked
package io.tieout.projections.authorities;

import org.jspecify.annotations.NullMarked;
