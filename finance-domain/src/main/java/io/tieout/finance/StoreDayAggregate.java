package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The trading day as Axon sees it.
 */
final class StoreDayAggregate extends DecidedAggregate<StoreDay, StoreDayCommand, StoreDayEvent> {

	StoreDayAggregate() {
		super(new StoreDayDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<StoreDayEvent> handle(StoreDayCommand.RecordSaleLine command) {
		return decide(command);
	}

}
