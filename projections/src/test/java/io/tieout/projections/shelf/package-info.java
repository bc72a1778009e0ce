/**
 * A domain of its own for the tests of the view engine: goods on shelves.
 */
@NullMarked
package io.tieout.projections.shelf;

import org.jspecify.annotations.NullMarked;
