package io.tieout.eventstore;

import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.eventstore.StateCache.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Carries out a {@link CommandSet}: loads all aggregates in the order of their ids (so
 * that two sets never wait for each other), decides everything, and applies only if
 * nothing was refused.
 */
final class CommandSetHandler {

	private final DeciderRegistry registry;

	private final Function<Command, DecidedAggregateRepository<?>> repositories;

	private final Supplier<UnitOfWorkAppend> append;

	CommandSetHandler(DeciderRegistry registry, Function<Command, DecidedAggregateRepository<?>> repositories,
			Supplier<UnitOfWorkAppend> append) {
		this.registry = registry;
		this.repositories = repositories;
		this.append = append;
	}

	@CommandHandler
	SetDecision handle(CommandSet set) {
		Map<String, Aggregate<?>> aggregates = load(set.commands());
		Map<String, Versioned> before = new HashMap<>();
		aggregates.keySet().forEach((id) -> before.put(id, this.append.get().stateOf(id)));
		SetDecision decision = SetDecision.decide(set.commands(), this.registry, before);
		decision.decided().forEach((part) -> apply(aggregates.get(part.aggregateId()), part.events()));
		return decision;
	}

	private Map<String, Aggregate<?>> load(List<Command> commands) {
		Map<String, Command> byAggregate = new TreeMap<>();
		commands.forEach((command) -> byAggregate.put(command.aggregateId(), command));
		Map<String, Aggregate<?>> aggregates = new HashMap<>();
		byAggregate.forEach((id, command) -> aggregates.put(id, this.repositories.apply(command).load(id)));
		return aggregates;
	}

	private static void apply(Aggregate<?> aggregate, List<Event> events) {
		aggregate.execute((root) -> events.forEach(AggregateLifecycle::apply));
	}

}
