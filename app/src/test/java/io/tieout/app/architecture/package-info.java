/**
 * The rules of the house, each proven able to fail.
 */
@NullMarked
package io.tieout.app.architecture;

import org.jspecify.annotations.NullMarked;
