package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The stock position as Axon sees it.
 */
final class StockPositionAggregate extends DecidedAggregate<StockPosition, StockPositionCommand, StockPositionEvent> {

	StockPositionAggregate() {
		super(new StockPositionDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.RecordMovement command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.RecordCount command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockHoldCommand.HoldStock command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockHoldCommand.CommitHold command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockHoldCommand.FulfilHold command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockHoldCommand.ReleaseHold command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockHoldCommand.ExpireHold command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.ChangeState command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.VoidMovement command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.VoidCount command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockPositionEvent> handle(StockPositionCommand.AnchorStock command) {
		return decide(command);
	}

}
