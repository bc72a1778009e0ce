package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The posting rules as Axon sees them.
 */
final class PostingRulesAggregate extends DecidedAggregate<PostingRules, PostingRulesCommand, PostingRulesEvent> {

	PostingRulesAggregate() {
		super(new PostingRulesDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PostingRulesEvent> handle(PostingRulesCommand.InstallPostingRules command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PostingRulesEvent> handle(PostingRulesCommand.ProposePostingRules command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<PostingRulesEvent> handle(PostingRulesCommand.ApprovePostingRules command) {
		return decide(command);
	}

}
