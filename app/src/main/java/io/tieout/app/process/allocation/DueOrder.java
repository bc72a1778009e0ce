package io.tieout.app.process.allocation;

import io.tieout.core.OrderId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be looked at.
 *
 * @param order the order
 * @param wanted what it was to get when it was last tried, absent before that
 * @param held whether it had it then
 * @param cause what makes it due
 */
record DueOrder(OrderId order, @Nullable String wanted, boolean held, Cause cause) {

	/**
	 * The event that makes something due.
	 *
	 * @param position its position
	 * @param eventId its id
	 * @param correlation the transaction it belongs to
	 */
	record Cause(long position, UUID eventId, String correlation) {
	}

}
