package io.tieout.finance;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The journal as Axon sees it.
 */
final class JournalAggregate extends DecidedAggregate<Journal, JournalCommand, JournalEvent> {

	JournalAggregate() {
		super(new JournalDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<JournalEvent> handle(JournalCommand.PrepareJournal command) {
		return decide(command);
	}

}
