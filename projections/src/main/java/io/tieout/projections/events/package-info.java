/**
 * The events there are, by domain, for views to say which they leave aside.
 */
@NullMarked
package io.tieout.projections.events;

import org.jspecify.annotations.NullMarked;
