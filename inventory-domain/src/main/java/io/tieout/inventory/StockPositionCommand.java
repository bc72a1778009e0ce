package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a stock position. Facts (movements, counts) are taken in business
 * time, whatever the order of their arrival, and never refused for what they say of the
 * stock; holds are decided on what is sellable now.
 */
public sealed interface StockPositionCommand extends Command permits StockPositionCommand.RecordMovement,
		StockPositionCommand.VoidMovement, StockPositionCommand.ChangeState, StockPositionCommand.RecordCount,
		StockPositionCommand.VoidCount, StockPositionCommand.AnchorStock, StockHoldCommand {

	/**
	 * The item and the place.
	 */
	StockPositionId position();

	@Override
	default String aggregateId() {
		return position().aggregateId();
	}

	/**
	 * Records that stock moved. Refused with {@code QUANTITY_NOT_POSITIVE} (a kind gives
	 * the sign), {@code ADJUSTMENT_ZERO}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units),
	 * {@code STATE_CONFLICTS}, {@code UNIT_COST_NEGATIVE} or
	 * {@code OCCURRED_AT_OUT_OF_RANGE}.
	 *
	 * @param position the item and the place
	 * @param kind what moved it
	 * @param quantity how much, above zero; signed for {@link MovementKind#ADJUSTED}
	 * @param state the state the goods come into or leave from; what the kind says if not
	 * said
	 * @param reason why, if said
	 * @param unitCost what one unit cost, if said
	 * @param document the document behind it, if said
	 * @param occurredAt business time, in whole microseconds
	 */
	@MessageType(name = "inventory.RecordMovement")
	record RecordMovement(StockPositionId position, MovementKind kind, Quantity quantity, @Nullable StockState state,
			@Nullable StockReason reason, @Nullable UnitPrice unitCost, @Nullable DocumentRef document,
			Instant occurredAt) implements StockPositionCommand {

		public RecordMovement {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

		/**
		 * A movement of goods in the state that its kind says.
		 */
		public RecordMovement(StockPositionId position, MovementKind kind, Quantity quantity,
				@Nullable StockReason reason, @Nullable UnitPrice unitCost, @Nullable DocumentRef document,
				Instant occurredAt) {
			this(position, kind, quantity, null, reason, unitCost, document, occurredAt);
		}

	}

	/**
	 * Takes a movement back, at its business time: it did not occur, or not so. Refused
	 * with {@code MOVEMENT_VOIDED_BEFORE} and for what a movement is refused for.
	 *
	 * @param position the item and the place
	 * @param kind what was said to have moved it
	 * @param quantity how much was said, as it was said
	 * @param state the state that was said, if one was
	 * @param document the document that was said, if one was
	 * @param voided the record that said so
	 * @param reason why it is taken back
	 * @param occurredAt business time of the movement, in whole microseconds
	 */
	@MessageType(name = "inventory.VoidMovement")
	record VoidMovement(StockPositionId position, MovementKind kind, Quantity quantity, @Nullable StockState state,
			@Nullable DocumentRef document, SourceRef voided, VoidReason reason,
			Instant occurredAt) implements StockPositionCommand {

		public VoidMovement {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

		/**
		 * What takes a recorded movement back.
		 * @param voided the record that said so
		 */
		public static VoidMovement of(StockPositionEvent.Moved moved, SourceRef voided, VoidReason reason) {
			return new VoidMovement(moved.position(), moved.kind(), moved.quantity(), moved.state(), moved.document(),
					voided, reason, moved.occurredAt());
		}

	}

	/**
	 * Records that goods on hand changed their state. Refused with
	 * {@code QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units),
	 * {@code STATE_UNCHANGED}, {@code OCCURRED_AT_OUT_OF_RANGE} or
	 * {@code STATE_CHANGE_VOIDED_BEFORE}.
	 *
	 * @param position the item and the place
	 * @param from the state they were in
	 * @param to the state they are in
	 * @param quantity how much, above zero
	 * @param reason why, if said
	 * @param document the document behind it, if said
	 * @param voided the record whose change this takes back, if it does
	 * @param occurredAt business time, in whole microseconds
	 */
	@MessageType(name = "inventory.ChangeStockState")
	record ChangeState(StockPositionId position, StockState from, StockState to, Quantity quantity,
			@Nullable StockReason reason, @Nullable DocumentRef document, @Nullable SourceRef voided,
			Instant occurredAt) implements StockPositionCommand {

		public ChangeState {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

		/**
		 * A change that takes nothing back.
		 */
		public ChangeState(StockPositionId position, StockState from, StockState to, Quantity quantity,
				@Nullable StockReason reason, @Nullable DocumentRef document, Instant occurredAt) {
			this(position, from, to, quantity, reason, document, null, occurredAt);
		}

		/**
		 * What takes a recorded change back.
		 * @param voided the record that said so
		 */
		public static ChangeState takingBack(StockPositionEvent.StateChanged changed, SourceRef voided) {
			return new ChangeState(changed.position(), changed.to(), changed.from(), changed.quantity(),
					StockReason.CORRECTION, changed.document(), voided, changed.occurredAt());
		}

	}

	/**
	 * Records that stock was counted: an anchor, from which later movements are added up.
	 * A count older than the horizon of 45 days is kept as superseded. Refused with
	 * {@code COUNT_NEGATIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units),
	 * {@code COUNT_EXCEEDED_BY_STATES} or {@code OCCURRED_AT_OUT_OF_RANGE}.
	 *
	 * @param position the item and the place
	 * @param counted what was physically there, in all states, zero or more
	 * @param damaged the part of it that was found damaged; if not counted, the books
	 * keep
	 * @param qualityControl the part of it that was found in quality control; if not
	 * counted, the books keep
	 * @param countId the count it belongs to
	 * @param source the record that says so; decides which of two counts of one instant
	 * is the later
	 * @param occurredAt business time, in whole microseconds
	 */
	@MessageType(name = "inventory.RecordCount")
	record RecordCount(StockPositionId position, Quantity counted, @Nullable Quantity damaged,
			@Nullable Quantity qualityControl, String countId, SourceRef source,
			Instant occurredAt) implements StockPositionCommand {

		public RecordCount {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

		/**
		 * A count of all that is there, whatever its state.
		 */
		public RecordCount(StockPositionId position, Quantity counted, String countId, SourceRef source,
				Instant occurredAt) {
			this(position, counted, null, null, countId, source, occurredAt);
		}

	}

	/**
	 * Takes a count back: the books go on from the one before it. Refused with
	 * {@code COUNT_UNKNOWN} where no such count holds: it was never recorded, voided
	 * before, superseded, or is older than the horizon of 45 days and a later one holds.
	 *
	 * @param position the item and the place
	 * @param count the record that stated the count
	 * @param reason why it is taken back
	 * @param occurredAt business time of the count, in whole microseconds
	 */
	@MessageType(name = "inventory.VoidCount")
	record VoidCount(StockPositionId position, SourceRef count, VoidReason reason,
			Instant occurredAt) implements StockPositionCommand {

		public VoidCount {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

	}

	/**
	 * Makes a figure that another system stated the one that holds from its cut-off on:
	 * an anchor like a count, so that what becomes known of the time before changes
	 * nothing. Anchored already by the same figure, nothing changes. Refused with
	 * {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units), {@code ANCHOR_BEYOND_HORIZON} (45
	 * days) or {@code OCCURRED_AT_OUT_OF_RANGE}.
	 *
	 * @param position the item and the place
	 * @param onHand what was physically there, in all states
	 * @param statement the record that states it
	 * @param at the cut-off, in whole microseconds
	 */
	@MessageType(name = "inventory.AnchorStock")
	record AnchorStock(StockPositionId position, Quantity onHand, SourceRef statement,
			Instant at) implements StockPositionCommand {

		public AnchorStock {
			at = at.truncatedTo(ChronoUnit.MICROS);
		}

	}

}
