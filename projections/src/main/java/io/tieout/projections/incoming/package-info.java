/**
 * What purchase orders still have coming: ordered less received, per item and place.
 */
@NullMarked
package io.tieout.projections.incoming;

import org.jspecify.annotations.NullMarked;
