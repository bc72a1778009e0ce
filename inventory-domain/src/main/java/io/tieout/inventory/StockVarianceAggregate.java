package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The variance as Axon sees it.
 */
final class StockVarianceAggregate extends DecidedAggregate<StockVariance, StockVarianceCommand, StockVarianceEvent> {

	StockVarianceAggregate() {
		super(new StockVarianceDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.DetectVariance command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.TieOutVariance command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.ProposeAcceptance command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.ApproveAcceptance command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.RejectAcceptance command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockVarianceEvent> handle(StockVarianceCommand.AcceptByPolicy command) {
		return decide(command);
	}

}
