/**
 * What all views share: a view is a keyed fold
 * ({@link io.tieout.projections.support.View}); the engine here feeds it live, keeps its
 * generations, rebuilds, verifies and switches them
 * ({@link io.tieout.projections.support.Views}). Nothing here knows a domain.
 */
@NullMarked
package io.tieout.projections.support;

import org.jspecify.annotations.NullMarked;
