package io.tieout.app.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import java.util.List;

/**
 * Counts refusals by their code, on the way to whoever asked.
 */
public final class CountedCommands implements Commands {

	private final Commands commands;

	private final Refusals refusals;

	/**
	 * Counts what these commands answer.
	 */
	public CountedCommands(Commands commands, MeterRegistry meters) {
		this.commands = commands;
		this.refusals = new Refusals(meters);
	}

	@Override
	public CommandResult execute(Command command, EventContext context) {
		return counted(this.commands.execute(command, context));
	}

	@Override
	public CommandResult executeTogether(List<Command> all, EventContext context) {
		return counted(this.commands.executeTogether(all, context));
	}

	private CommandResult counted(CommandResult result) {
		this.refusals.count(result);
		return result;
	}

}
