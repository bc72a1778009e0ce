package io.tieout.inventory;

import io.tieout.contract.MessageType;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the stock that a position holds for reservations. Holds are
 * decided on what is sellable now.
 */
public sealed interface StockHoldCommand extends StockPositionCommand {

	/**
	 * Holds stock for a reservation. Holds whose time is over at {@code at} no longer
	 * count and are ended first. Refused with {@code HOLD_QUANTITY_NOT_POSITIVE},
	 * {@code HOLD_FLOOR_NEGATIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units),
	 * {@code HOLD_ALREADY_EXPIRED}, {@code HOLD_DIFFERS} (the reservation holds another
	 * quantity here) or {@code INSUFFICIENT_STOCK} with sku, location, requested, floor
	 * and sellable. Held already, nothing changes.
	 *
	 * @param position the item and the place
	 * @param reservation for what
	 * @param quantity how much, above zero
	 * @param floor what must remain sellable, zero or more: what the channel that asks
	 * leaves untouched or to others
	 * @param expiresAt first instant at which it no longer holds, unless committed
	 * @param at now
	 */
	@MessageType(name = "inventory.HoldStock")
	record HoldStock(StockPositionId position, ReservationId reservation, Quantity quantity, Quantity floor,
			Instant expiresAt, Instant at) implements StockHoldCommand {
	}

	/**
	 * Makes a hold belong to an order, so that it no longer expires. Refused with
	 * {@code HOLD_UNKNOWN} or {@code HOLD_EXPIRED}. Committed already, nothing changes.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param order the order, if it has a number; a shipment may name it in place of the
	 * reservation
	 * @param at now
	 */
	@MessageType(name = "inventory.CommitHold")
	record CommitHold(StockPositionId position, ReservationId reservation, @Nullable OrderId order,
			Instant at) implements StockHoldCommand {
	}

	/**
	 * Says that the held goods have left; what a shipment has already taken off is not
	 * taken off again. Refused with {@code HOLD_NOT_COMMITTED} or
	 * {@code OCCURRED_AT_OUT_OF_RANGE}. Without a hold, nothing changes: it was fulfilled
	 * or shipped whole long ago.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param at when they left, in whole microseconds
	 */
	@MessageType(name = "inventory.FulfilHold")
	record FulfilHold(StockPositionId position, ReservationId reservation, Instant at) implements StockHoldCommand {

		public FulfilHold {
			at = at.truncatedTo(ChronoUnit.MICROS);
		}

	}

	/**
	 * Gives held stock back for sale. Without a hold, nothing changes.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param at now
	 */
	@MessageType(name = "inventory.ReleaseHold")
	record ReleaseHold(StockPositionId position, ReservationId reservation, Instant at) implements StockHoldCommand {
	}

	/**
	 * Ends a hold whose time is over. Refused with {@code HOLD_COMMITTED} or
	 * {@code HOLD_NOT_EXPIRED}. Without a hold, nothing changes.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param at now
	 */
	@MessageType(name = "inventory.ExpireHold")
	record ExpireHold(StockPositionId position, ReservationId reservation, Instant at) implements StockHoldCommand {
	}

}
