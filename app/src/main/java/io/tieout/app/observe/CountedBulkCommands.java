package io.tieout.app.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import java.util.List;

/**
 * Counts the commands of the bulk path and their refusals.
 */
public final class CountedBulkCommands implements BulkCommands {

	private final BulkCommands commands;

	private final Counter decided;

	private final Refusals refusals;

	/**
	 * Counts what these commands answer.
	 * @param lane the lane they take, {@code live} or {@code batch}
	 */
	public CountedBulkCommands(BulkCommands commands, String lane, MeterRegistry meters) {
		this.commands = commands;
		this.decided = Counter.builder("tieout.bulk.commands")
			.description("Commands decided on the bulk path")
			.tag("lane", lane)
			.register(meters);
		this.refusals = new Refusals(meters);
	}

	@Override
	public List<CommandResult> execute(List<Item> items) {
		List<CommandResult> results = this.commands.execute(items);
		this.decided.increment(items.stream().mapToInt((item) -> item.commands().size()).sum());
		results.forEach(this.refusals::count);
		return results;
	}

}
