package io.tieout.eventstore;

import io.tieout.contract.Command;
import java.util.List;

/**
 * Several commands as one Axon command message: all are carried out in one unit of work
 * and one append, or none.
 */
record CommandSet(List<Command> commands) {

	CommandSet {
		commands = List.copyOf(commands);
	}

}
