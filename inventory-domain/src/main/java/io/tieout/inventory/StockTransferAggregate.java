package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The transfer as Axon sees it.
 */
final class StockTransferAggregate extends DecidedAggregate<StockTransfer, StockTransferCommand, StockTransferEvent> {

	StockTransferAggregate() {
		super(new StockTransferDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockTransferEvent> handle(StockTransferCommand.RecordStep command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockTransferEvent> handle(StockTransferCommand.VoidStep command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StockTransferEvent> handle(StockTransferCommand.WriteOffTransit command) {
		return decide(command);
	}

}
