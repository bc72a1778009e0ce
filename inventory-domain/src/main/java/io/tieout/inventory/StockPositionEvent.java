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
 * The ledger ties out: on hand, damaged and quality control are the sums of all
 * {@link #entry entries}, and up to a business time they are what was there then.
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

	/**
	 * What it changes in the ledger, and at which business time.
	 */
	LedgerEntry entry();

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
	 * @param reserved what it makes of what is reserved: a shipment takes it off with the
	 * goods; left out if nothing
	 * @param state the state the goods came into or left from, if not the one its kind
	 * says
	 * @param reason why, if said
	 * @param unitCost what one unit cost, if said
	 * @param document the document behind it, if said
	 * @param occurredAt business time
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockMoved")
	record Moved(StockPositionId position, MovementKind kind, Quantity quantity, Quantity change,
			@Nullable Quantity reserved, @Nullable StockState state, @Nullable StockReason reason,
			@Nullable UnitPrice unitCost, @Nullable DocumentRef document, Instant occurredAt,
			StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry
				.ofGoods(this.occurredAt, this.change, this.kind.stateOf(this.state),
						this.kind.changeOnHand(this.quantity))
				.andReserved(this.reserved);
		}

	}

	/**
	 * A movement was taken back.
	 *
	 * @param position the item and the place
	 * @param kind what was said to have moved it
	 * @param quantity how much was said
	 * @param change what taking it back makes of the stock on hand at its business time
	 * @param reserved what it makes of what is reserved; left out if nothing
	 * @param state the state that was said, if one was
	 * @param document the document that was said, if one was
	 * @param voided the record that had said so
	 * @param reason why it is taken back
	 * @param occurredAt business time of the movement
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.MovementVoided")
	record MovementVoided(StockPositionId position, MovementKind kind, Quantity quantity, Quantity change,
			@Nullable Quantity reserved, @Nullable StockState state, @Nullable DocumentRef document, SourceRef voided,
			VoidReason reason, Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry
				.ofGoods(this.occurredAt, this.change, this.kind.stateOf(this.state),
						this.kind.changeOnHand(this.quantity).negated())
				.andReserved(this.reserved);
		}

	}

	/**
	 * Another fact of the same goods became known, with an earlier business time or taken
	 * back: what this document was recorded to change at a business time is put right.
	 *
	 * @param position the item and the place
	 * @param change what it adds to the stock on hand
	 * @param document the document
	 * @param occurredAt business time at which the change had been recorded
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.MovementRestated")
	record MovementRestated(StockPositionId position, Quantity change, @Nullable DocumentRef document,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, StockAccount.ON_HAND, this.change);
		}

	}

	/**
	 * Something became known that occurred before a count. The count had seen its effect,
	 * so this makes it good, and what was counted keeps.
	 *
	 * @param position the item and the place
	 * @param account the figure that was counted
	 * @param offset what it adds to it
	 * @param reason {@link StockReason#LATE_SALE_OFFSET} for goods that left for a buyer,
	 * else {@link StockReason#CYCLE_COUNT}
	 * @param anchor the record of the count, or of the accepted statement, that had seen
	 * it
	 * @param document the document of the late fact, if it had one
	 * @param occurredAt business time of the count
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.LateMovementOffset")
	record LateMovementOffset(StockPositionId position, StockAccount account, Quantity offset, StockReason reason,
			SourceRef anchor, @Nullable DocumentRef document, Instant occurredAt,
			StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, this.account, this.offset);
		}

	}

	/**
	 * Goods on hand changed their state.
	 *
	 * @param position the item and the place
	 * @param from the state they were in
	 * @param to the state they are in
	 * @param quantity how much
	 * @param reason why, if said
	 * @param document the document behind it, if said
	 * @param occurredAt business time
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockStateChanged")
	record StateChanged(StockPositionId position, StockState from, StockState to, Quantity quantity,
			@Nullable StockReason reason, @Nullable DocumentRef document, Instant occurredAt,
			StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			LedgerEntry left = LedgerEntry.ofGoods(this.occurredAt, Quantity.ZERO, this.from, this.quantity.negated());
			return this.to.account().map((account) -> left.and(account, this.quantity)).orElse(left);
		}

	}

	/**
	 * Stock was counted, and the count is an anchor: what it found holds from its
	 * business time to the next one.
	 *
	 * @param position the item and the place
	 * @param account the figure that was counted
	 * @param counted what was found
	 * @param difference counted less what the books had at that business time
	 * @param countId the count it belongs to
	 * @param source the record that says so
	 * @param occurredAt business time
	 * @param after the resulting levels; a difference on hand falls on sellable
	 */
	@MessageType(name = "inventory.StockCounted")
	record Counted(StockPositionId position, StockAccount account, Quantity counted, Quantity difference,
			String countId, SourceRef source, Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, this.account, this.difference);
		}

	}

	/**
	 * Stock was counted, but the count came too late to change anything: it is more than
	 * 45 days older than the newest fact of the position.
	 *
	 * @param position the item and the place
	 * @param counted what was physically there
	 * @param countId the count it belongs to
	 * @param source the record that says so
	 * @param occurredAt business time
	 * @param after the levels, as they were
	 */
	@MessageType(name = "inventory.StockCountSuperseded")
	record CountSuperseded(StockPositionId position, Quantity counted, String countId, SourceRef source,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.occurredAt);
		}

	}

	/**
	 * A count was taken back: the books go on from the one before it.
	 *
	 * @param position the item and the place
	 * @param account the figure that was counted
	 * @param counted what it had found
	 * @param difference what taking it back adds at its business time
	 * @param count the record that had stated it
	 * @param reason why it is taken back
	 * @param occurredAt business time of the count
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockCountVoided")
	record CountVoided(StockPositionId position, StockAccount account, Quantity counted, Quantity difference,
			SourceRef count, VoidReason reason, Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, this.account, this.difference);
		}

	}

	/**
	 * A figure that another system stated was accepted, and is an anchor like a count.
	 *
	 * @param position the item and the place
	 * @param onHand what was physically there
	 * @param difference that figure less what the books had at the cut-off
	 * @param statement the record that states it
	 * @param occurredAt the cut-off
	 * @param after the resulting levels; the difference falls on sellable
	 */
	@MessageType(name = "inventory.StockStatementAccepted")
	record StatementAccepted(StockPositionId position, Quantity onHand, Quantity difference, SourceRef statement,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, StockAccount.ON_HAND, this.difference);
		}

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

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.occurredAt);
		}

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
			@Nullable Quantity reserved, Instant at, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.at).andReserved(this.reserved);
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
			@Nullable Quantity reserved, Instant at, StockLevels after) implements StockPositionEvent {

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
			StockLevels after) implements StockPositionEvent {

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
			StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.ofHold(this.at, this.quantity.negated());
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
			StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.nothing(this.at);
		}

	}

}
