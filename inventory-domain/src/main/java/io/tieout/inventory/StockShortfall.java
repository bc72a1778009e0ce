package io.tieout.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shortfall as its history tells.
 *
 * @param status where it stands, absent if the order never fell short
 * @param cause why the order could not be allocated, as last seen
 * @param wanted what the order is to get
 * @param items what was short, as last seen
 * @param version how many events led here
 */
record StockShortfall(@Nullable ShortfallStatus status, String cause, List<RequestedLine> wanted, List<ShortItem> items,
		long version) {

	static final StockShortfall NONE = new StockShortfall(null, "", List.of(), List.of(), 0);

	StockShortfall {
		wanted = List.copyOf(wanted);
		items = List.copyOf(items);
	}

	boolean isOpen() {
		return this.status != null && this.status.isOpen();
	}

	boolean isSeenAs(String nowCause, List<RequestedLine> nowWanted, List<ShortItem> nowItems) {
		return this.cause.equals(nowCause) && this.wanted.equals(nowWanted) && this.items.equals(nowItems);
	}

	StockShortfall seen(@Nullable ShortfallStatus next, String nowCause, List<RequestedLine> nowWanted,
			List<ShortItem> nowItems) {
		return new StockShortfall(next, nowCause, nowWanted, nowItems, this.version + 1);
	}

	StockShortfall at(ShortfallStatus next) {
		return new StockShortfall(next, this.cause, this.wanted, this.items, this.version + 1);
	}

}
