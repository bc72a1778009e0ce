package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockTransfer.Stated;
import io.tieout.inventory.StockTransferCommand.RecordStep;
import io.tieout.inventory.StockTransferCommand.VoidStep;
import io.tieout.inventory.StockTransferCommand.WriteOffTransit;
import io.tieout.inventory.StockTransferEvent.StepRecorded;
import io.tieout.inventory.StockTransferEvent.StepVoided;
import io.tieout.inventory.StockTransferEvent.TransitWrittenOff;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of a transfer: facts add up in any order, and only what is on the way can be
 * written off.
 */
final class StockTransferDecider implements Decider<StockTransfer, StockTransferCommand, StockTransferEvent> {

	@Override
	public String aggregateType() {
		return "inventory.StockTransfer";
	}

	@Override
	public Class<StockTransferCommand> commandFamily() {
		return StockTransferCommand.class;
	}

	@Override
	public Class<StockTransferEvent> eventFamily() {
		return StockTransferEvent.class;
	}

	@Override
	public Class<StockTransfer> stateType() {
		return StockTransfer.class;
	}

	@Override
	public int stateRevision() {
		return 3;
	}

	@Override
	public StockTransfer initial() {
		return StockTransfer.EMPTY;
	}

	@Override
	public Decision<StockTransferEvent> decide(StockTransfer transfer, StockTransferCommand command) {
		if (command instanceof RecordStep step) {
			return refusedOr(fact(step.quantity(), step.occurredAt()), () -> record(transfer, step));
		}
		if (command instanceof VoidStep step) {
			return refusedOr(fact(step.quantity(), step.occurredAt()).or(() -> nothingIsTakenBackTwice(transfer, step)),
					() -> takeBack(transfer, step));
		}
		WriteOffTransit loss = (WriteOffTransit) command;
		return refusedOr(objection(transfer, loss), () -> writeOff(transfer, loss));
	}

	private static Decision<StockTransferEvent> refusedOr(Optional<Rejection> objection,
			Supplier<StockTransferEvent> event) {
		return objection.<Decision<StockTransferEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(event.get()));
	}

	@Override
	public StockTransfer evolve(StockTransfer transfer, StockTransferEvent event) {
		StockTransfer after = transfer.with(event.sku(), event.after());
		return (event instanceof StepVoided step) ? after.voiding(new Stated(step.voided(), step.sku())) : after;
	}

	private static StockTransferEvent record(StockTransfer transfer, RecordStep step) {
		TransferProgress before = transfer.of(step.sku());
		TransferProgress after = before.after(step.step(), step.quantity(), step.from(), step.to());
		return new StepRecorded(step.transfer(), step.step(), step.sku(), step.quantity(), step.from(), step.to(),
				step.occurredAt(), AtPlace.change(before.awaited(), after.awaited()), after);
	}

	private static StockTransferEvent takeBack(StockTransfer transfer, VoidStep step) {
		TransferProgress before = transfer.of(step.sku());
		TransferProgress after = before.without(step.step(), step.quantity(), step.from(), step.to());
		return new StepVoided(step.transfer(), step.step(), step.sku(), step.quantity(), step.from(), step.to(),
				step.voided(), step.occurredAt(), AtPlace.change(before.awaited(), after.awaited()), after);
	}

	private static StockTransferEvent writeOff(StockTransfer transfer, WriteOffTransit loss) {
		TransferProgress before = transfer.of(loss.sku());
		TransferProgress after = before.givingUp(loss.quantity());
		return new TransitWrittenOff(loss.transfer(), loss.sku(), loss.quantity(), loss.reason().strip(), loss.at(),
				AtPlace.change(before.awaited(), after.awaited()), after);
	}

	private static Optional<Rejection> fact(Quantity quantity, Instant occurredAt) {
		return Objections.first(() -> goodsAreMoreThanNothing(quantity),
				() -> MovementRules.theQuantityIsPlausible(quantity), () -> BusinessTime.isOfThisWorld(occurredAt));
	}

	private static Optional<Rejection> nothingIsTakenBackTwice(StockTransfer transfer, VoidStep step) {
		return Objections.when(transfer.voided().contains(new Stated(step.voided(), step.sku())),
				"TRANSFER_STEP_VOIDED_BEFORE", "What the record said of the transfer has been taken back already.");
	}

	private static Optional<Rejection> objection(StockTransfer transfer, WriteOffTransit loss) {
		Quantity inTransit = transfer.of(loss.sku()).inTransit();
		return Objections.first(() -> goodsAreMoreThanNothing(loss.quantity()),
				() -> Objections.when(loss.reason().isBlank(), "TRANSFER_REASON_MISSING",
						"Say why the goods will not arrive."),
				() -> (loss.quantity().compareTo(inTransit) <= 0) ? Optional.empty()
						: Optional.of(Rejection.of("LOSS_EXCEEDS_TRANSIT", "Less is on the way than is written off.")
							.with("sku", loss.sku())
							.with("inTransit", inTransit)));
	}

	private static Optional<Rejection> goodsAreMoreThanNothing(Quantity quantity) {
		return Objections.when(!quantity.isPositive(), "QUANTITY_NOT_POSITIVE",
				"What is transferred is more than zero units.");
	}

}
