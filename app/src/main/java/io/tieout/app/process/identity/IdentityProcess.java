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
 * arrival on what the previous ones lead to, and carried out in few appends; index rows
 * are written in the caller's transaction.
 *
 * <p>
 * After a crash between append and commit the batch comes again, its commands under the
 * same keys, and the store answers what they led to the first time. Should that not be
 * what is decided now (the settings were changed meanwhile), the batch is taken one by
 * one, and what stands in the store counts.
 */
public final class IdentityProcess implements ProcessHandler {

	private final ArrivalReader arrivals;

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
		this.arrivals = new ArrivalReader(sealer, hashes);
		this.resolver = new IdentityResolver(settings);
		this.commands = commands;
		this.graphs = new GraphReader(jdbc);
		this.writer = new GraphWriter(jdbc);
	}

	@Override
	public String name() {
		return Arrival.PROCESS;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		List<Arrival> arrived = this.arrivals.read(batch);
		if (!arrived.isEmpty() && !resolveTogether(arrived)) {
			resolveOneByOne(arrived);
		}
	}

	@Override
	public boolean settle(Instant now, long position) {
		// identity knows no deadlines
		return true;
	}

	private boolean resolveTogether(List<Arrival> arrived) {
		IdentityGraph graph = this.graphs.around(arrived);
		List<Item> items = new ArrayList<>();
		List<List<Event>> foreseen = new ArrayList<>();
		for (Arrival arrival : arrived) {
			if (graph.take(arrival)) {
				List<IdentityCommand> decided = this.resolver.decide(graph, arrival);
				List<Event> events = decided.stream().map(IdentityCommand::outcome).toList();
				new GraphFold(graph, arrival).fold(events);
				items.add(item(decided, arrival));
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

	private void resolveOneByOne(List<Arrival> arrived) {
		IdentityGraph graph = this.graphs.around(arrived);
		for (Arrival arrival : arrived) {
			if (graph.take(arrival)) {
				Item item = item(this.resolver.decide(graph, arrival), arrival);
				CommandResult result = this.commands.execute(List.of(item)).get(0);
				if (result instanceof CommandResult.Refused refused) {
					throw new IllegalStateException("Resolving position " + arrival.event().position()
							+ " was refused: " + refused.rejection().code());
				}
				new GraphFold(graph, arrival).fold(eventsOf(result));
			}
		}
		this.writer.write(graph.changes());
	}

	private static Item item(List<IdentityCommand> commands, Arrival arrival) {
		return new Item(List.copyOf(commands), arrival.context());
	}

	private static List<Event> eventsOf(CommandResult result) {
		return (result instanceof CommandResult.Accepted accepted) ? accepted.events() : List.of();
	}

}
