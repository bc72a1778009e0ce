package io.tieout.inventory;

import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the anchors of a stock position: counts and accepted statements, which
 * say what was there at their business time whatever the movements before it add up to.
 */
public sealed interface StockAnchorEvent extends StockPositionEvent {

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
			String countId, SourceRef source, Instant occurredAt, StockLevels after) implements StockAnchorEvent {

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
			Instant occurredAt, StockLevels after) implements StockAnchorEvent {

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
			SourceRef count, VoidReason reason, Instant occurredAt, StockLevels after) implements StockAnchorEvent {

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
			Instant occurredAt, StockLevels after) implements StockAnchorEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, StockAccount.ON_HAND, this.difference);
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
			StockLevels after) implements StockAnchorEvent {

		@Override
		public LedgerEntry entry() {
			return LedgerEntry.of(this.occurredAt, this.account, this.offset);
		}

	}

}
