package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import io.tieout.inventory.StockTransferEvent.StepRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what a record stated of stock, by appending, at the business time of what it
 * stated.
 */
public final class Compensation {

	private Compensation() {
	}

	/**
	 * What an event that carries a record's reference shows the record to have stated;
	 * empty if that is nothing that can be taken back.
	 */
	public static Optional<StatedKind> kindOf(Event event) {
		if (event instanceof Moved || event instanceof StepRecorded) {
			return Optional.of(StatedKind.MOVEMENT);
		}
		if (event instanceof Counted) {
			return Optional.of(StatedKind.COUNT);
		}
		return (event instanceof StateChanged) ? Optional.of(StatedKind.STATE_CHANGE) : Optional.empty();
	}

	/**
	 * The commands that take a record back, to be sent in one append; none if it stated
	 * nothing that can be taken back.
	 * @param recorded the events that carry the record's reference; what followed from
	 * them is taken back with them
	 * @param record its reference
	 * @param reason why
	 */
	public static List<Command> of(List<? extends Event> recorded, SourceRef record, VoidReason reason) {
		List<Command> commands = new ArrayList<>();
		for (Event event : recorded) {
			if (event instanceof Moved moved) {
				commands.add(VoidMovement.of(moved, record, reason));
			}
			else if (event instanceof Counted counted && counted.account() == StockAccount.ON_HAND) {
				commands.add(new VoidCount(counted.position(), record, reason, counted.occurredAt()));
			}
			else if (event instanceof StateChanged changed) {
				commands.add(ChangeState.takingBack(changed, record));
			}
			else if (event instanceof StepRecorded step) {
				commands.add(StockTransferCommand.voiding(step, record));
			}
		}
		return List.copyOf(commands);
	}

}
