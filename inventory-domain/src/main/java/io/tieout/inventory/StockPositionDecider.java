package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.ExpireHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockHoldCommand.ReleaseHold;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;

/**
 * The rules of a stock position.
 */
final class StockPositionDecider implements Decider<StockPosition, StockPositionCommand, StockPositionEvent> {

	@Override
	public String aggregateType() {
		return StockStates.POSITION;
	}

	@Override
	public Class<StockPositionCommand> commandFamily() {
		return StockPositionCommand.class;
	}

	@Override
	public Class<StockPositionEvent> eventFamily() {
		return StockPositionEvent.class;
	}

	@Override
	public Class<StockPosition> stateType() {
		return StockPosition.class;
	}

	@Override
	public int stateRevision() {
		return 3;
	}

	@Override
	public StockPosition initial() {
		return StockPosition.EMPTY;
	}

	@Override
	public Decision<StockPositionEvent> decide(StockPosition position, StockPositionCommand command) {
		return DrawnHolds.told(position, decideOnFact(position, command));
	}

	private static Decision<StockPositionEvent> decideOnFact(StockPosition position, StockPositionCommand command) {
		if (command instanceof RecordMovement movement) {
			return MovementRules.decide(position, movement);
		}
		if (command instanceof RecordCount count) {
			return CountRules.decide(position, count);
		}
		if (command instanceof ChangeState change) {
			return StateRules.decide(position, change);
		}
		if (command instanceof VoidMovement voiding) {
			return VoidRules.decide(position, voiding);
		}
		if (command instanceof VoidCount voiding) {
			return CountRules.decide(position, voiding);
		}
		return (command instanceof AnchorStock anchor) ? AnchorRules.decide(position, anchor)
				: decideOnHold(position, command);
	}

	private static Decision<StockPositionEvent> decideOnHold(StockPosition position, StockPositionCommand command) {
		if (command instanceof HoldStock hold) {
			return HoldRules.decide(position, hold);
		}
		if (command instanceof CommitHold commit) {
			return HeldStockRules.decide(position, commit);
		}
		if (command instanceof FulfilHold fulfil) {
			return HeldStockRules.decide(position, fulfil);
		}
		if (command instanceof ReleaseHold release) {
			return HeldStockRules.decide(position, release);
		}
		return HeldStockRules.decide(position, (ExpireHold) command);
	}

	@Override
	public StockPosition evolve(StockPosition position, StockPositionEvent event) {
		return StockPositionHistory.after(position, event);
	}

}
