package io.tieout.app.process.identity;

import io.tieout.app.process.ProcessHandler;
import io.tieout.contract.Event;
import io.tieout.app.process.identity.ModelTable.ActiveModel;
import io.tieout.customer.IdentityCommand;
import io.tieout.customer.IdentityModelEvent;
import io.tieout.customer.IdentityModelEvent.ModelActivated;
import io.tieout.customer.IdentityModelEvent.ModelTrained;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.customer.matching.TermFrequencies;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.Sealer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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

	/** Its name, under which others find how far it has come. */
	public static final String NAME = "identity";

	private static final long UNKNOWN = -1;

	private final OccasionReader occasions;

	private final RecordCache cache;

	private final ModelTable models;

	private final ComparedAgain comparedAgain;

	private String ruleVersion = ShippedModel.VERSION;

	private SimilarityRule rule = new SimilarityRule(ShippedModel.get(), TermFrequencies.NONE);

	private final IdentityResolver resolver;

	private final BulkCommands commands;

	private final GraphReader graphs;

	private final GraphWriter writer;

	/** The last event this node has taken, as far as it is known to be kept. */
	private long taken = UNKNOWN;

	/**
	 * The process.
	 * @param sealer opens what the records state, and seals what is kept of it
	 * @param index hashes it for the index
	 * @param commands carries out what is decided
	 * @param reader reads the event that had a model activated
	 * @param jdbc takes part in the transaction around {@link #handle}
	 */
	public IdentityProcess(IdentitySettings settings, Sealer sealer, BlindIndex index, BulkCommands commands,
			EventReader reader, JdbcClient jdbc) {
		BlockingHashes blocks = new BlockingHashes(index);
		this.occasions = new OccasionReader(sealer, new IdentifierHashes(index, settings), blocks,
				new FeatureReading(settings));
		this.resolver = new IdentityResolver(settings);
		this.commands = commands;
		this.cache = new RecordCache(settings.cacheBytes());
		DescriptionReader descriptions = new DescriptionReader(jdbc, sealer, this.cache);
		this.graphs = new GraphReader(jdbc, descriptions, settings.blockingKeyLimit());
		this.models = new ModelTable(jdbc, index);
		this.comparedAgain = new ComparedAgain(jdbc, reader, descriptions, blocks);
		this.writer = new GraphWriter(jdbc, sealer);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		if (batch.get(0).position() != this.taken + 1) {
			// another node has worked since, or the batch comes again
			this.cache.clear();
		}
		this.taken = UNKNOWN;
		int from = 0;
		for (int at = 0; at < batch.size(); at++) {
			if (batch.get(at).payload() instanceof IdentityModelEvent changed) {
				resolve(this.occasions.read(batch.subList(from, at)));
				from = at + 1;
				note(changed, batch.get(at).position());
			}
		}
		resolve(this.occasions.read(batch.subList(from, batch.size())));
		compareAgain();
		this.taken = batch.get(batch.size() - 1).position();
	}

	/** A model counts from its place in the history on. */
	private void note(IdentityModelEvent changed, long position) {
		if (changed instanceof ModelTrained trained) {
			this.models.trained(trained);
		}
		else {
			this.models.activated((ModelActivated) changed, position);
		}
	}

	@Override
	public boolean settle(Instant now, long position) {
		if (this.taken != position) {
			this.cache.clear();
			this.taken = position;
		}
		return !compareAgain();
	}

	/** Whether there were records to be compared by another model. */
	private boolean compareAgain() {
		ActiveModel active = this.models.active().filter((model) -> !model.isApplied()).orElse(null);
		if (active != null) {
			SortedMap<Long, Occasion> next = this.comparedAgain.next(active);
			resolve(List.copyOf(next.values()));
			this.models.applied(next.isEmpty() ? active.last() : next.lastKey());
		}
		return active != null;
	}

	private void resolve(List<Occasion> arising) {
		if (!arising.isEmpty() && !resolveTogether(arising)) {
			resolveOneByOne(arising);
		}
	}

	private SimilarityRule rule() {
		String counting = this.models.active().map(ActiveModel::version).orElse(ShippedModel.VERSION);
		if (!counting.equals(this.ruleVersion)) {
			this.rule = this.models.rule(counting);
			this.ruleVersion = counting;
		}
		return this.rule;
	}

	private boolean resolveTogether(List<Occasion> arising) {
		IdentityGraph graph = this.graphs.around(arising, rule());
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
			write(graph);
		}
		return asForeseen;
	}

	private void resolveOneByOne(List<Occasion> arising) {
		IdentityGraph graph = this.graphs.around(arising, rule());
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
		write(graph);
	}

	private void write(IdentityGraph graph) {
		graph.changes()
			.described()
			.forEach((record, features) -> this.cache.put(graph.numberOf(record), record, features));
		graph.changes().departed().forEach((record) -> this.cache.forget(graph.numberOf(record)));
		this.writer.write(graph);
	}

	/** What an occasion asks for, which it is taken into the graph with. */
	private List<IdentityCommand> decide(IdentityGraph graph, Occasion occasion) {
		if (occasion instanceof Verdict verdict) {
			if (verdict.records().stream().anyMatch(graph::isErased)) {
				return List.of();
			}
			List<IdentityCommand> decided = this.resolver.decide(graph, verdict);
			verdict.takeInto(graph);
			return decided;
		}
		if (occasion instanceof Departure departure) {
			List<IdentityCommand> decided = this.resolver.decide(graph, departure);
			departure.erased().forEach(graph::depart);
			return decided;
		}
		if (occasion instanceof Restraint restraint) {
			restraint.records().forEach((record) -> graph.restrict(record, restraint.restricted()));
			return restraint.restricted() ? List.of() : this.resolver.decideAgain(graph, restraint);
		}
		Arrival arrival = (Arrival) occasion;
		return (graph.take(arrival) || arrival.again()) ? this.resolver.decide(graph, arrival) : List.of();
	}

	private static Item item(List<IdentityCommand> commands, Occasion occasion) {
		return new Item(List.copyOf(commands), occasion.context());
	}

	private static List<Event> eventsOf(CommandResult result) {
		return (result instanceof CommandResult.Accepted accepted) ? accepted.events() : List.of();
	}

}
