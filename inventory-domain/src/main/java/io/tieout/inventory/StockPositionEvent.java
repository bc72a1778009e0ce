package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a stock position. Each event carries the levels that all facts known
 * by then make, by business time, so that a view replaces its row by the newest.
 * <p>
 * The ledger ties out: on hand = Σ {@link Moved#change} + Σ {@link Counted#difference} +
 * Σ {@link LateMovementOffset#offset} + Σ {@link HoldFulfilled#change}.
 */
public sealed interface StockPositionEvent extends Event {

	/**
	 * The item and the place.
	 */
	StockPositionId position();

	/**
	 * The resulting levels.
	 */
	StockLevels after();

	@Override
	default String aggregateId() {
		return position().aggregateId();
	}

	/**
	 * Stock moved.
	 *
	 * @param position the item and the place
	 * @param kind what moved it
	 * @param quantity how much, as the source states it
	 * @param change what it makes of the stock on hand at its business time: nothing for
	 * a shipment of what its document has taken off before
	 * @param reason why, if said
	 * @param unitCost what one unit cost, if said
	 * @param document the document behind it, if said
	 * @param occurredAt business time
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockMoved")
	record Moved(StockPositionId position, MovementKind kind, Quantity quantity, Quantity change,
			@Nullable StockReason reason, @Nullable UnitPrice unitCost, @Nullable DocumentRef document,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {
	}

	/**
	 * A change that occurred before the last count became known after it. The count had
	 * seen its effect, so this makes it good and the stock on hand keeps.
	 *
	 * @param position the item and the place
	 * @param offset what it adds to the stock on hand
	 * @param reason {@link StockReason#LATE_SALE_OFFSET} for goods that left for a buyer,
	 * else {@link StockReason#CYCLE_COUNT}
	 * @param countId the count that had seen it
	 * @param document the document of the late fact, if it had one
	 * @param occurredAt business time of the count
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.LateMovementOffset")
	record LateMovementOffset(StockPositionId position, Quantity offset, StockReason reason, String countId,
			@Nullable DocumentRef document, Instant occurredAt, StockLevels after) implements StockPositionEvent {
	}

	/**
	 * Stock was counted, and the count is the anchor from now on.
	 *
	 * @param position the item and the place
	 * @param counted what was physically there
	 * @param difference counted less what the books had at that business time; falls on
	 * sellable
	 * @param countId the count it belongs to
	 * @param source the record that says so
	 * @param occurredAt business time
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockCounted")
	record Counted(StockPositionId position, Quantity counted, Quantity difference, String countId, SourceRef source,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {
	}

	/**
	 * Stock was counted, but the count came too late to change anything.
	 *
	 * @param position the item and the place
	 * @param counted what was physically there
	 * @param by why it has no effect
	 * @param countId the count it belongs to
	 * @param source the record that says so
	 * @param occurredAt business time
	 * @param after the levels, as they were
	 */
	@MessageType(name = "inventory.StockCountSuperseded")
	record CountSuperseded(StockPositionId position, Quantity counted, SupersededBy by, String countId,
			SourceRef source, Instant occurredAt, StockLevels after) implements StockPositionEvent {
	}

	/**
	 * A level fell below zero that was not before: goods moved that the books did not
	 * have, or more is reserved than is there.
	 *
	 * @param position the item and the place
	 * @param occurredAt business time of the fact that showed it
	 * @param after the levels, as they are
	 */
	@MessageType(name = "inventory.StockWentNegative")
	record WentNegative(StockPositionId position, Instant occurredAt, StockLevels after) implements StockPositionEvent {
	}

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
			StockLevels after) implements StockPositionEvent {
	}

	/**
	 * A hold belongs to an order and no longer expires.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param order the order, if it has a number
	 * @param at when
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldCommitted")
	record HoldCommitted(StockPositionId position, ReservationId reservation, @Nullable OrderId order, Instant at,
			StockLevels after) implements StockPositionEvent {
	}

	/**
	 * The held goods have left.
	 *
	 * @param position the item and the place
	 * @param reservation the hold's reservation
	 * @param quantity how much was held
	 * @param change what it makes of the stock on hand: less than the quantity where a
	 * shipment had already taken some off
	 * @param at when they left
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.HoldFulfilled")
	record HoldFulfilled(StockPositionId position, ReservationId reservation, Quantity quantity, Quantity change,
			Instant at, StockLevels after) implements StockPositionEvent {
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
			StockLevels after) implements StockPositionEvent {
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
			StockLevels after) implements StockPositionEvent {
	}

}
