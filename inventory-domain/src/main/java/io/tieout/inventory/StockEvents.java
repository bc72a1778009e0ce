package io.tieout.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of stock behind a figure: one, or those of an item at a place from one
 * position to another.
 *
 * @param from position of the first
 * @param through position of the last
 * @param event id of the event, if it is one
 */
public record StockEvents(long from, long through, @Nullable UUID event) {

	/**
	 * One event.
	 */
	public static StockEvents of(long position, UUID event) {
		return new StockEvents(position, position, event);
	}

	/**
	 * These and those.
	 */
	public StockEvents and(StockEvents others) {
		return equals(others) ? this
				: new StockEvents(Math.min(this.from, others.from), Math.max(this.through, others.through), null);
	}

}
