package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.inbox.NewLetter;
import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.BulkCommands.Item;
import java.util.List;
import java.util.Map;

/**
 * What is to be done with a record.
 */
sealed interface Verdict {

	/**
	 * Nothing more: this came of it.
	 *
	 * @param outcome what
	 */
	record Settled(Outcome outcome) implements Verdict {
	}

	/**
	 * It must wait.
	 *
	 * @param letter as this letter
	 */
	record Wait(NewLetter letter) implements Verdict {
	}

	/**
	 * These commands are to be carried out.
	 *
	 * @param commands together, or none of them
	 * @param plannedOn what their choice rests on, see {@link Item#plannedOn}
	 */
	record Apply(List<Command> commands, Map<String, Long> plannedOn) implements Verdict {

		Item item(EventContext context) {
			return new Item(this.commands, context, this.plannedOn);
		}

	}

}
