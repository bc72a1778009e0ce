/**
 * A month of a retailer's stock, made up with its truth, told to a running service late,
 * twice and not at all.
 */
@NullMarked
package io.tieout.app.month;

import org.jspecify.annotations.NullMarked;
