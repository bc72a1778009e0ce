package io.tieout.app.ingest.feed;

import io.tieout.contract.Command;
import java.util.List;

/**
 * What a statement comes to under the products known now.
 */
public sealed interface Plan {

	/**
	 * The canonical commands, carried out together or not at all.
	 *
	 * @param commands in order; the first records the source's own fact
	 */
	record Ready(List<Command> commands) implements Plan {

		public Ready {
			commands = List.copyOf(commands);
		}

	}

	/**
	 * Something must be repaired first.
	 *
	 * @param cause what
	 */
	record Blocked(Cause cause) implements Plan {
	}

	/**
	 * Commands to carry out.
	 */
	static Plan ready(List<Command> commands) {
		return new Ready(commands);
	}

	/**
	 * One command to carry out.
	 */
	static Plan ready(Command command) {
		return new Ready(List.of(command));
	}

	/**
	 * Nothing can be done before a repair.
	 */
	static Plan blocked(Cause cause) {
		return new Blocked(cause);
	}

}
