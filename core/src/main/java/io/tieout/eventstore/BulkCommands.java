package io.tieout.eventstore;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import java.util.List;
import java.util.Map;

/**
 * Carries out many commands with few appends, on the batch lane: the same deciders and
 * the same cache as the live path, without a unit of work per command.
 */
public interface BulkCommands {

	/**
	 * Carries out the items in order, each whole or not at all, and waits until all are
	 * durable. A refused item does not stop the others. An item whose command key an item
	 * before it has used gets that one's answer.
	 * @return one result per item, in order
	 */
	List<CommandResult> execute(List<Item> items);

	/**
	 * The commands that one source record or request stands for.
	 *
	 * @param commands decided in order, appended together
	 * @param context their context; its command key stands on the first event
	 * @param plannedOn aggregates that the choice of the commands rests on, with the
	 * sequences they had then, -1 without history; if one has changed, the item is
	 * answered {@link CommandResult.Outdated}
	 */
	record Item(List<Command> commands, EventContext context, Map<String, Long> plannedOn) {

		public Item {
			commands = List.copyOf(commands);
			plannedOn = Map.copyOf(plannedOn);
		}

		/**
		 * Commands that rest on nothing but themselves.
		 */
		public Item(List<Command> commands, EventContext context) {
			this(commands, context, Map.of());
		}

	}

}
