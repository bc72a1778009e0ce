package io.tieout.inventory;

import io.tieout.contract.MessageType;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the stock that a position holds for reservations.
 */
public sealed interface StockHoldEvent extends StockPositionEvent {

	/**
	 * Stock is held for a reservation.
	 *
	 * @param position the item and the place
	 * @param reservation for what
	 * @param quantity how much
	 * @param expiresAt first instant at which it no longer holds, unless committed
	 * @param at when
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockHeld")
	record Held(StockPositionId position, ReservationId reservation, Quantity quantity, Instant expiresAt, Instant at,
			StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.ofHold(this.at, this.quantity);
		}

	}

	/**
	 * A hold belongs to an order and no longer expires.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param order the order, if it has a number
	 * @param reserved what it makes of what is reserved: goods already shipped under the
	 * order's number are no longer; left out if nothing
	 * @param at when
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldCommitted")
	record HoldCommitted(StockPositionId position, ReservationId reservation, @Nullable OrderId order,
			@Nullable Quantity reserved, Instant at, StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.at).andReserved(this.reserved);
		}

	}

	/**
	 * What is left of a hold changed, because goods under its number were shipped, or
	 * such a shipment was taken back, or is another hold's of the same order now.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param left how much of it is still reserved
	 * @param at business time of the fact that showed it
	 * @param after the levels, as they are
	 */
	@MessageType(name = "inventory.HoldDrawn")
	record HoldDrawn(StockPositionId position, ReservationId reservation, Quantity left, Instant at,
			StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.at);
		}

	}

	/**
	 * The held goods have left.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param quantity how much was held
	 * @param change what it makes of the stock on hand: less than the quantity where a
	 * shipment had already taken some off
	 * @param reserved what it makes of what is reserved; left out if nothing
	 * @param at when they left
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldFulfilled")
	record HoldFulfilled(StockPositionId position, ReservationId reservation, Quantity quantity, Quantity change,
			@Nullable Quantity reserved, Instant at, StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.at, StockAccount.ON_HAND, this.change).andReserved(this.reserved);
		}

	}

	/**
	 * Held stock was given back for sale.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param quantity how much became sellable again
	 * @param at when
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldReleased")
	record HoldReleased(StockPositionId position, ReservationId reservation, Quantity quantity, Instant at,
			StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.ofHold(this.at, this.quantity.negated());
		}

	}

	/**
	 * A hold's time was over before it was committed.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param quantity how much became sellable again
	 * @param at when that was noticed
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldExpired")
	record HoldExpired(StockPositionId position, ReservationId reservation, Quantity quantity, Instant at,
			StockLevels after) implements StockHoldEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.ofHold(this.at, this.quantity.negated());
		}

	}

}
