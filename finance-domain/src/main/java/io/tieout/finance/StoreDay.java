package io.tieout.finance;

import org.jspecify.annotations.Nullable;

/**
 * A store's trading day as its history left it.
 *
 * @param totals what it has come to, null before the first line
 */
record StoreDay(@Nullable StoreDayTotals totals) {

	static final StoreDay UNKNOWN = new StoreDay(null);

}
