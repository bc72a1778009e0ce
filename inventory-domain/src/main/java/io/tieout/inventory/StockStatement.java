package io.tieout.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A stock statement as its history left it. The lines stay in the events.
 *
 * @param digest what it says, digested; absent before it is recorded
 */
record StockStatement(@Nullable String digest) {

	static final StockStatement UNKNOWN = new StockStatement(null);

	boolean isRecorded() {
		return this.digest != null;
	}

}
