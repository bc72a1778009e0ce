package io.tieout.finance;

import org.jspecify.annotations.Nullable;

/**
 * An order as its history left it.
 *
 * @param latest its newest state, null before the first
 */
record Order(@Nullable OrderSnapshot latest) {

	static final Order UNKNOWN = new Order(null);

}
