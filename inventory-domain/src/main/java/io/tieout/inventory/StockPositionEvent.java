package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
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
public sealed interface StockPositionEvent extends Event
		permits StockPositionEvent.Moved, StockPositionEvent.MovementVoided, StockPositionEvent.MovementRestated,
		StockPositionEvent.StateChanged, StockPositionEvent.WentNegative, StockAnchorEvent, StockHoldEvent {

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
	 * Goods on hand changed their state.
	 *
	 * @param position the item and the place
	 * @param from the state they were in
	 * @param to the state they are in
	 * @param quantity how much
	 * @param reason why, if said
	 * @param document the document behind it, if said
	 * @param voided the record whose change this takes back, if it does
	 * @param occurredAt business time
	 * @param after the resulting levels
	 */
	@MessageType(name = "inventory.StockStateChanged")
	record StateChanged(StockPositionId position, StockState from, StockState to, Quantity quantity,
			@Nullable StockReason reason, @Nullable DocumentRef document, @Nullable SourceRef voided,
			Instant occurredAt, StockLevels after) implements StockPositionEvent {

		@Override
		public LedgerEntry entry() {
			LedgerEntry left = LedgerEntry.ofGoods(this.occurredAt, Quantity.ZERO, this.from, this.quantity.negated());
			return this.to.account().map((account) -> left.and(account, this.quantity)).orElse(left);
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

}
