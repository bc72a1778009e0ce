package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.inventory.StockStatementCommand.NoteComparison;
import io.tieout.inventory.StockStatementCommand.NoteItems;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementCommand.RequestComparison;
import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import io.tieout.inventory.StockStatementEvent.ItemsCompared;
import io.tieout.inventory.StockStatementEvent.StatementCompared;

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
		if (command instanceof RecordStatement statement) {
			return StatementRules.decide(known, statement);
		}
		if (!known.isRecorded()) {
			return Decision.refused("STATEMENT_UNKNOWN", "There is no such statement.");
		}
		if (command instanceof RequestComparison request) {
			return Decision.accepted(
					new ComparisonRequested(request.statement(), known.requested() + 1, request.by(), request.at()));
		}
		return (command instanceof NoteItems items) ? note(known, items) : note(known, (NoteComparison) command);
	}

	private static Decision<StockStatementEvent> note(StockStatement known, NoteItems command) {
		return (command.comparison() <= known.compared() || command.items().isEmpty()) ? Decision.unchanged()
				: Decision.accepted(new ItemsCompared(command.statement(), command.comparison(), command.items()));
	}

	private static Decision<StockStatementEvent> note(StockStatement known, NoteComparison command) {
		return (command.comparison() <= known.compared()) ? Decision.unchanged()
				: Decision.accepted(new StatementCompared(command.statement(), command.comparison(), command.counts(),
						command.through(), command.policyVersion(), command.at()));
	}

	@Override
	public StockStatement evolve(StockStatement known, StockStatementEvent event) {
		return known.after(event);
	}

}
