package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementEvent.StatementRecorded;

/**
 * The rules of a stock statement.
 */
final class StockStatementDecider implements Decider<StockStatement, StockStatementCommand, StockStatementEvent> {

	@Override
	public String aggregateType() {
		return "inventory.StockStatement";
	}

	@Override
	public Class<StockStatementCommand> commandFamily() {
		return StockStatementCommand.class;
	}

	@Override
	public Class<StockStatementEvent> eventFamily() {
		return StockStatementEvent.class;
	}

	@Override
	public Class<StockStatement> stateType() {
		return StockStatement.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public StockStatement initial() {
		return StockStatement.UNKNOWN;
	}

	@Override
	public Decision<StockStatementEvent> decide(StockStatement known, StockStatementCommand command) {
		return StatementRules.decide(known, (RecordStatement) command);
	}

	@Override
	public StockStatement evolve(StockStatement known, StockStatementEvent event) {
		return (event instanceof StatementRecorded recorded) ? new StockStatement(recorded.digest()) : known;
	}

}
