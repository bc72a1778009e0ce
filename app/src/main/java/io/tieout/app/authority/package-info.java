/**
 * Whose word counts for what, asked of the grants as the store has them now: by whoever
 * takes facts in, and by workflows before they act on a source's word. What an
 * installation begins with is stated here at the start.
 */
@NullMarked
package io.tieout.app.authority;

import org.jspecify.annotations.NullMarked;
