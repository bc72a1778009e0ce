package io.tieout.app.process.identity;

import io.tieout.app.process.ProcessHandler;
import io.tieout.contract.Event;
import io.tieout.customer.IdentityCommand;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.Sealer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the golden customers in line with the records. A batch is decided in memory, one
 * occasion on what the previous ones lead to, and carried out in few appends; index rows
 * are written in the caller's transaction.
 *
 * <p>
 * After a crash between append and commit the batch comes again, its commands under the
 * same keys, and the store answers what they led to the first time. Should that not be
 * what is decided now (the settings were changed meanwhile), the batch is taken one by
 * one, and what stands in the store counts.
 */
public final class IdentityProcess implements ProcessHandler {

	static final String NAME = "identity";

	private final OccasionReader occasions;

	private final IdentityResolver resolver;

	private final BulkCommands commands;

	private final GraphReader graphs;

	private final GraphWriter writer;

	/**
	 * The process.
	 * @param sealer opens the records' identifiers
	 * @param hashes hashes them for the index
	 * @param commands carries out what is decided
	 * @param jdbc takes part in the transaction around {@link #handle}
	 */
	public IdentityProcess(IdentitySettings settings, Sealer sealer, IdentifierHashes hashes, BulkCommands commands,
			JdbcClient jdbc) {
		this.occasions = new OccasionReader(sealer, hashes);
		this.resolver = new IdentityResolver(settings);
		this.commands = commands;
		this.graphs = new GraphReader(jdbc);
		this.writer = new GraphWriter(jdbc);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		List<Occasion> arising = this.occasions.read(batch);
		if (!arising.isEmpty() && !resolveTogether(arising)) {
			resolveOneByOne(arising);
		}
	}

	@Override
	public boolean settle(Instant now, long position) {
		// identity knows no deadlines
		return true;
	}

	private boolean resolveTogether(List<Occasion> arising) {
		IdentityGraph graph = this.graphs.around(arising);
		List<Item> items = new ArrayList<>();
		List<List<Event>> foreseen = new ArrayList<>();
		for (Occasion occasion : arising) {
			List<IdentityCommand> decided = decide(graph, occasion);
			if (!decided.isEmpty()) {
				List<Event> events = decided.stream().map(IdentityCommand::outcome).toList();
				new GraphFold(graph, occasion).fold(events);
				items.add(item(decided, occasion));
				foreseen.add(events);
			}
		}
		List<List<Event>> led = this.commands.execute(items).stream().map(IdentityProcess::eventsOf).toList();
		boolean asForeseen = led.equals(foreseen);
		if (asForeseen) {
			this.writer.write(graph.changes());
		}
		return asForeseen;
	}

	private void resolveOneByOne(List<Occasion> arising) {
		IdentityGraph graph = this.graphs.around(arising);
		for (Occasion occasion : arising) {
			List<IdentityCommand> decided = decide(graph, occasion);
			if (!decided.isEmpty()) {
				CommandResult result = this.commands.execute(List.of(item(decided, occasion))).get(0);
				if (result instanceof CommandResult.Refused refused) {
					throw new IllegalStateException("Resolving position " + occasion.event().position()
							+ " was refused: " + refused.rejection().code());
				}
				new GraphFold(graph, occasion).fold(eventsOf(result));
			}
		}
		this.writer.write(graph.changes());
	}

	/** What an occasion asks for, which it is taken into the graph with. */
	private List<IdentityCommand> decide(IdentityGraph graph, Occasion occasion) {
		if (occasion instanceof Verdict verdict) {
			List<IdentityCommand> decided = this.resolver.decide(graph, verdict);
			verdict.takeInto(graph);
			return decided;
		}
		Arrival arrival = (Arrival) occasion;
		return graph.take(arrival) ? this.resolver.decide(graph, arrival) : List.of();
	}

	private static Item item(List<IdentityCommand> commands, Occasion occasion) {
		return new Item(List.copyOf(commands), occasion.context());
	}

	private static List<Event> eventsOf(CommandResult result) {
		return (result instanceof CommandResult.Accepted accepted) ? accepted.events() : List.of();
	}

}
