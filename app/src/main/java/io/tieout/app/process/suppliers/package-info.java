/**
 * Suppliers' catalogues: when a load is declared whole, what its source stated before and
 * the load lacks is dropped, if all of the load was taken in.
 */
@NullMarked
package io.tieout.app.process.suppliers;

import org.jspecify.annotations.NullMarked;
