package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The till's trading day as Axon sees it.
 */
final class TillDayAggregate extends DecidedAggregate<TillDay, TillDayCommand, TillDayEvent> {

	TillDayAggregate() {
		super(new TillDayDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<TillDayEvent> handle(TillDayCommand.RecordTillTransaction command) {
		return decide(command);
	}

}
