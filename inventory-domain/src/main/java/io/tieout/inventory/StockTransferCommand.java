package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a transfer between two places. What left, arrived and was lost are
 * facts, taken in any order of arrival.
 */
public sealed interface StockTransferCommand extends Command {

	/**
	 * The transfer.
	 */
	TransferId transfer();

	@Override
	default String aggregateId() {
		return "transfer:" + transfer();
	}

	/**
	 * Records that goods left, arrived, or were lost on the way. Refused with
	 * {@code QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units) or
	 * {@code OCCURRED_AT_OUT_OF_RANGE}.
	 *
	 * @param transfer the transfer
	 * @param step what happened to them
	 * @param sku the item
	 * @param quantity how much, above zero
	 * @param from the place they left from, if that was said
	 * @param to the place they go to, if that was said; of a loss, the place that says so
	 * @param occurredAt business time, in whole microseconds
	 */
	@MessageType(name = "inventory.RecordTransferStep")
	record RecordStep(TransferId transfer, TransferStep step, Sku sku, Quantity quantity, @Nullable LocationId from,
			@Nullable LocationId to, Instant occurredAt) implements StockTransferCommand {

		public RecordStep {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

	}

	/**
	 * Takes back what a record said of a transfer. Refused with
	 * {@code QUANTITY_NOT_POSITIVE}, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units),
	 * {@code OCCURRED_AT_OUT_OF_RANGE} or {@code TRANSFER_STEP_VOIDED_BEFORE}.
	 *
	 * @param transfer the transfer
	 * @param step what was said to have happened
	 * @param sku the item
	 * @param quantity how much was said
	 * @param from the place they left from, if that was said
	 * @param to the place they go to, if that was said; of a loss, the place that said so
	 * @param voided the record that said so
	 * @param occurredAt business time of what was said, in whole microseconds
	 */
	@MessageType(name = "inventory.VoidTransferStep")
	record VoidStep(TransferId transfer, TransferStep step, Sku sku, Quantity quantity, @Nullable LocationId from,
			@Nullable LocationId to, SourceRef voided, Instant occurredAt) implements StockTransferCommand {

		public VoidStep {
			occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		}

	}

	/**
	 * Decides that goods that are on the way will not arrive. What arrives after all is
	 * no longer lost. Refused with {@code QUANTITY_NOT_POSITIVE},
	 * {@code LOSS_EXCEEDS_TRANSIT} or {@code TRANSFER_REASON_MISSING}.
	 *
	 * @param transfer the transfer
	 * @param sku the item
	 * @param quantity how much, above zero
	 * @param reason why, for people
	 * @param at now
	 */
	@MessageType(name = "inventory.WriteOffTransit")
	record WriteOffTransit(TransferId transfer, Sku sku, Quantity quantity, String reason,
			Instant at) implements StockTransferCommand {
	}

	/**
	 * The commands that record a movement: of goods lost between two places what the
	 * transfer says of them; else the movement itself, and beside it what it says of the
	 * transfer that its document goes with. To be sent in one append.
	 * @param other the other place of a transfer, if it was named
	 */
	static List<Command> recording(StockPositionCommand.RecordMovement movement, @Nullable LocationId other) {
		Optional<TransferStep> step = step(movement.kind(), movement.reason(), movement.quantity());
		DocumentRef document = movement.document();
		if (document == null || step.isEmpty()) {
			return List.of(movement);
		}
		LocationId here = movement.position().location();
		boolean leaves = step.get() == TransferStep.DISPATCHED;
		Quantity quantity = movement.kind().signed() ? movement.quantity().negated() : movement.quantity();
		Command told = new RecordStep(TransferId.of(document), step.get(), movement.position().sku(), quantity,
				leaves ? here : other, leaves ? other : here, movement.occurredAt());
		return (step.get() == TransferStep.LOST) ? List.of(told) : List.of(movement, told);
	}

	/**
	 * The command that takes back what a record said of a transfer.
	 */
	static StockTransferCommand voiding(StockTransferEvent.StepRecorded step, SourceRef voided) {
		return new VoidStep(step.transfer(), step.step(), step.sku(), step.quantity(), step.from(), step.to(), voided,
				step.occurredAt());
	}

	private static Optional<TransferStep> step(MovementKind kind, @Nullable StockReason reason, Quantity quantity) {
		return switch (kind) {
			case TRANSFER_OUT -> Optional.of(TransferStep.DISPATCHED);
			case TRANSFER_IN -> Optional.of(TransferStep.RECEIVED);
			case ADJUSTED -> (reason == StockReason.TRANSFER_LOSS && quantity.isNegative())
					? Optional.of(TransferStep.LOST) : Optional.empty();
			default -> Optional.empty();
		};
	}

}
