package io.tieout.reconciliation;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The break as Axon sees it.
 */
final class BreakAggregate extends DecidedAggregate<Break, BreakCommand, BreakEvent> {

	BreakAggregate() {
		super(new BreakDecider());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(BreakCommand.DetectBreak command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(BreakCommand.CloseBreak command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(BreakCommand.AssignBreak command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(BreakCommand.ResolveBreak command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(BreakCommand.ReopenBreak command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(WriteOffCommand.ProposeWriteOff command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(WriteOffCommand.ApproveWriteOff command) {
		return decide(command);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Decision<BreakEvent> handle(WriteOffCommand.RejectWriteOff command) {
		return decide(command);
	}

}
