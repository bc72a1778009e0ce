/**
 * The controls of stock: that they hold, and that what is planted is found.
 */
@NullMarked
package io.tieout.app.controls;

import org.jspecify.annotations.NullMarked;
