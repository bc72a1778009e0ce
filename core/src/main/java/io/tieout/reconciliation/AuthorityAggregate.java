package io.tieout.reconciliation;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The authority over a subject as Axon sees it.
 */
final class AuthorityAggregate extends DecidedAggregate<Authority, AuthorityCommand, AuthorityEvent> {

	AuthorityAggregate() {
		super(new AuthorityDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AuthorityEvent> handle(AuthorityCommand.StateGrants command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AuthorityEvent> handle(AuthorityCommand.ProposeGrants command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AuthorityEvent> handle(AuthorityCommand.ApproveGrants command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<AuthorityEvent> handle(AuthorityCommand.RejectGrants command) {
		return decide(command);
	}

}
