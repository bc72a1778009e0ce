package io.tieout.app.process.stockreconciliation;

import io.tieout.app.process.stockreconciliation.ItemComparison.Ruling;
import io.tieout.contract.Command;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.Sku;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.LineResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was decided about items. A command's key is what it follows from and
 * the item: what a crash lets happen again is the same command, and its effect happens
 * once.
 */
final class RulingSender {

	private static final Logger logger = LoggerFactory.getLogger(RulingSender.class);

	private final String process;

	private final BulkCommands commands;

	RulingSender(String process, BulkCommands commands) {
		this.process = process;
		this.commands = commands;
	}

	/**
	 * Carries out rulings; where a rule refuses the policy's acceptance, people decide.
	 * @param causes what the ruling about an item follows from
	 * @return what came of each item, in order
	 */
	List<LineResult> send(List<Ruling> rulings, Function<Sku, Cause> causes, Instant now) {
		List<Ruling> toSend = rulings.stream().filter((ruling) -> !ruling.commands().isEmpty()).toList();
		List<CommandResult> answers = this.commands
			.execute(toSend.stream().map((ruling) -> item(ruling, ruling.commands(), causes, now)).toList());
		Set<Sku> refused = new HashSet<>();
		List<BulkCommands.Item> others = new ArrayList<>();
		for (int index = 0; index < toSend.size(); index++) {
			if (answers.get(index) instanceof CommandResult.Refused refusal) {
				Ruling ruling = toSend.get(index);
				logger.warn("The policy's decision about {} was refused: {}", ruling.result().sku(),
						refusal.rejection());
				refused.add(ruling.result().sku());
				others.add(item(ruling, ruling.otherwise(), causes, now));
			}
		}
		this.commands.execute(others);
		return rulings.stream()
			.map((ruling) -> refused.contains(ruling.result().sku()) ? ruling.refused().result() : ruling.result())
			.toList();
	}

	/**
	 * Carries out one command that is never refused.
	 * @param step what it is called among those that follow from the same
	 */
	void send(Command command, Cause cause, String step, Instant now) {
		this.commands.execute(List.of(item(cause, step, List.of(command), now)));
	}

	private BulkCommands.Item item(Ruling ruling, List<Command> commands, Function<Sku, Cause> causes, Instant now) {
		Sku sku = ruling.result().sku();
		return item(causes.apply(sku), "item-" + commands.size() + "-" + sku, commands, now);
	}

	private BulkCommands.Item item(Cause cause, String step, List<Command> commands, Instant now) {
		return new BulkCommands.Item(commands,
				EventContext.of(now, this.process, cause.correlationId())
					.causedBy(cause.event())
					.keyed(CommandKeys.ofStep(this.process, cause.name(), step), cause.name()));
	}

	/**
	 * What commands follow from.
	 *
	 * @param name what tells it from anything else
	 * @param event the event behind it
	 * @param correlationId the transaction that belongs to
	 */
	record Cause(String name, String event, String correlationId) {
	}

}
