package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The shortfall as Axon sees it.
 */
final class StockShortfallAggregate
		extends DecidedAggregate<StockShortfall, StockShortfallCommand, StockShortfallEvent> {

	StockShortfallAggregate() {
		super(new StockShortfallDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockShortfallEvent> handle(StockShortfallCommand.OpenShortfall command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockShortfallEvent> handle(StockShortfallCommand.ReassessShortfall command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockShortfallEvent> handle(StockShortfallCommand.BackorderShortfall command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockShortfallEvent> handle(StockShortfallCommand.AllocateShortfall command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockShortfallEvent> handle(StockShortfallCommand.CancelShortfall command) {
		return decide(command);
	}

}
