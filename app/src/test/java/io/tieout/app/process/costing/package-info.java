/**
 * Costing on a real database, killed and repeated.
 */
@NullMarked
package io.tieout.app.process.costing;

import org.jspecify.annotations.NullMarked;
