package io.tieout.reconciliation;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The feed as Axon sees it.
 */
final class FeedAggregate extends DecidedAggregate<Feed, FeedCommand, FeedEvent> {

	FeedAggregate() {
		super(new FeedDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<FeedEvent> handle(FeedCommand.TallyArrival command) {
		return decide(command);
	}

}
