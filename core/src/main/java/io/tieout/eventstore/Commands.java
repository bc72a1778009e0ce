package io.tieout.eventstore;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import java.util.List;

/**
 * Sends commands and waits until their events are durable. Version conflicts are decided
 * again within bounds; a command key that has been used answers the first result, or
 * throws {@link CommandKeyReusedException} if the content differs.
 */
public interface Commands {

	/**
	 * Carries out one command through its Axon aggregate.
	 * @throws CommandKeyReusedException if the key stands for another content
	 */
	CommandResult execute(Command command, EventContext context);

	/**
	 * Carries out several commands in one append or none of them; the command key stands
	 * on the first event. Each command is decided on the state its predecessors left.
	 * @throws CommandKeyReusedException if the key stands for another content
	 */
	CommandResult executeTogether(List<Command> commands, EventContext context);

}
