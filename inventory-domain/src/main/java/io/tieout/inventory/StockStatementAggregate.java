package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The stock statement as Axon sees it.
 */
final class StockStatementAggregate
		extends DecidedAggregate<StockStatement, StockStatementCommand, StockStatementEvent> {

	StockStatementAggregate() {
		super(new StockStatementDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockStatementEvent> handle(StockStatementCommand.RecordStatement command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockStatementEvent> handle(StockStatementCommand.RequestComparison command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockStatementEvent> handle(StockStatementCommand.NoteItems command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockStatementEvent> handle(StockStatementCommand.NoteComparison command) {
		return decide(command);
	}

}
