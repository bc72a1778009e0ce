/**
 * Parts that tests add to the service or stand in for its endpoints. They live outside of
 * {@code io.tieout.app}, or the service would take them for its own.
 */
@NullMarked
package io.tieout.shell;

import org.jspecify.annotations.NullMarked;
