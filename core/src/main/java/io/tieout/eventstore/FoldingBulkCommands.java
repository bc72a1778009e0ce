package io.tieout.eventstore;

import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Rejection;
import io.tieout.eventstore.AggregateLocks.Held;
import io.tieout.eventstore.Append.Lane;
import io.tieout.eventstore.BulkCluster.Part;
import io.tieout.eventstore.CommandKeyTakenException.Use;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The bulk path: decides a batch in memory on states that evolve as it goes, then appends
 * what belongs together, in rounds. A conflict sends only its cluster around again, in
 * smaller portions: the fewer aggregates an append touches, the less likely another
 * writer changes one of them first.
 */
final class FoldingBulkCommands implements BulkCommands {

	private final DeciderRegistry registry;

	private final AggregateStates states;

	private final GroupCommitAppender appender;

	private final EventCodec codec;

	private final FirstAnswers firstAnswers;

	private final AggregateLocks locks;

	private final Lane lane;

	/**
	 * A bulk path.
	 * @param locks those of the live path
	 */
	FoldingBulkCommands(DeciderRegistry registry, AggregateStates states, GroupCommitAppender appender,
			EventCodec codec, FirstAnswers firstAnswers, AggregateLocks locks, Lane lane) {
		this.locks = locks;
		this.lane = lane;
		this.registry = registry;
		this.states = states;
		this.appender = appender;
		this.codec = codec;
		this.firstAnswers = firstAnswers;
	}

	@Override
	public List<CommandResult> execute(List<Item> items) {
		return new Batch(items).execute();
	}

	private Map<String, Versioned> load(List<Item> items) {
		Map<String, Rules> rules = new HashMap<>();
		items.forEach((item) -> item.commands()
			.forEach((command) -> rules.put(command.aggregateId(), this.registry.rulesFor(command))));
		return this.states.loadAll(rules);
	}

	private static CommandResult result(SetDecision decision, long position) {
		Rejection rejection = decision.rejection();
		List<Event> events = decision.events();
		return (rejection != null) ? new CommandResult.Refused(rejection, decision.decided().size() - 1)
				: new CommandResult.Accepted(events.isEmpty() ? 0 : position, events, false);
	}

	private CommandResult firstAnswer(Use use, EventContext context) {
		try {
			return this.firstAnswers.answer(use, context);
		}
		catch (CommandKeyReusedException ex) {
			return new CommandResult.Refused(Rejection
				.of("SOURCE_RECORD_CHANGED",
						"The record was taken before with other content; send a correction instead.")
				.with("position", ex.position()), 0);
		}
	}

	/**
	 * A batch on its way.
	 */
	private final class Batch {

		private final List<Item> items;

		private final @Nullable CommandResult[] results;

		private final Contention contention;

		Batch(List<Item> items) {
			this.items = items;
			this.results = new CommandResult[items.size()];
			this.contention = new Contention(items.size());
		}

		List<CommandResult> execute() {
			List<Integer> open = open();
			while (!open.isEmpty()) {
				int lost = round(open.subList(0, Math.min(this.contention.portion(), open.size())));
				List<Integer> left = open();
				this.contention.after(lost, left.size() < open.size());
				open = left;
			}
			return Arrays.asList(this.results);
		}

		private List<Integer> open() {
			List<Integer> open = new ArrayList<>();
			for (int index = 0; index < this.results.length; index++) {
				if (this.results[index] == null) {
					open.add(index);
				}
			}
			return open;
		}

		/**
		 * Decides and appends what may be.
		 * @return most items that lost to others together
		 */
		private int round(List<Integer> portion) {
			Held held = FoldingBulkCommands.this.locks
				.hold(this.contention.takesTurns() ? addressed(portion) : List.of());
			try (Watch watch = FoldingBulkCommands.this.states.watch()) {
				return append(decided(portion).clusters(), watch);
			}
			finally {
				held.close();
			}
		}

		private List<String> addressed(List<Integer> portion) {
			return portion.stream()
				.flatMap((index) -> this.items.get(index).commands().stream())
				.map(Command::aggregateId)
				.toList();
		}

		private BulkRound decided(List<Integer> portion) {
			BulkRound round = new BulkRound(FoldingBulkCommands.this.registry,
					load(portion.stream().map(this.items::get).toList()));
			for (int index : portion) {
				Item item = this.items.get(index);
				if (round.isOutdated(item)) {
					this.results[index] = new CommandResult.Outdated();
				}
				else {
					round.take(index, item);
				}
			}
			return round;
		}

		/**
		 * Waits for all appends before it reports a failure, since each that succeeds has
		 * changed what is cached.
		 */
		private int append(Set<BulkCluster> clusters, Watch watch) {
			Map<BulkCluster, Append> appends = new LinkedHashMap<>();
			clusters.forEach((cluster) -> appends.put(cluster,
					cluster.append(FoldingBulkCommands.this.codec, FoldingBulkCommands.this.lane)));
			appends.values().forEach(FoldingBulkCommands.this.appender::submit);
			List<RuntimeException> failures = new ArrayList<>();
			int lost = 0;
			for (Map.Entry<BulkCluster, Append> entry : appends.entrySet()) {
				BulkCluster cluster = entry.getKey();
				try {
					settle(cluster, entry.getValue().firstPosition().join());
					cluster.takeOver(FoldingBulkCommands.this.states, watch);
				}
				catch (CompletionException ex) {
					lost = Math.max(lost, failed(cluster, ex, failures));
				}
			}
			if (!failures.isEmpty()) {
				throw failures.get(0);
			}
			return lost;
		}

		private int failed(BulkCluster cluster, CompletionException failure, List<RuntimeException> failures) {
			if (failure.getCause() instanceof CommandKeyTakenException taken) {
				repeat(cluster, taken.uses());
				return 0;
			}
			if (failure.getCause() instanceof StaleReadException stale) {
				return lost(cluster, stale.aggregateIds());
			}
			cluster.parts().forEach((part) -> part.aggregateIds().forEach(FoldingBulkCommands.this.states::outdate));
			failures.add((failure.getCause() instanceof RuntimeException cause) ? cause : failure);
			return 0;
		}

		private void settle(BulkCluster cluster, long firstPosition) {
			long position = firstPosition;
			for (Part part : cluster.parts()) {
				this.results[part.index()] = result(part.decision(), position);
				position += part.decision().events().size();
			}
		}

		/**
		 * Answers the items whose keys were used before; the rest of the cluster goes
		 * around again.
		 */
		private void repeat(BulkCluster cluster, Map<String, Use> uses) {
			for (Part part : cluster.parts()) {
				EventContext context = part.item().context();
				Use use = (context.commandKey() != null) ? uses.get(context.commandKey()) : null;
				if (use != null) {
					this.results[part.index()] = firstAnswer(use, context);
				}
			}
		}

		/**
		 * Others were faster: items planned on what they changed have to be planned
		 * again, the rest of the cluster is decided again.
		 * @return how many items lost
		 */
		private int lost(BulkCluster cluster, Set<String> changed) {
			changed.forEach(FoldingBulkCommands.this.states::outdate);
			for (Part part : cluster.parts()) {
				if (part.item().plannedOn().keySet().stream().anyMatch(changed::contains)) {
					this.results[part.index()] = new CommandResult.Outdated();
				}
			}
			return cluster.parts().size();
		}

	}

}
