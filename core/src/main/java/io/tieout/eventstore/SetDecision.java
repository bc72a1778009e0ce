package io.tieout.eventstore;

import io.tieout.aggregate.Decision;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.core.Rejection;
import io.tieout.eventstore.StateCache.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides a list of commands, each on the state its predecessors left, without touching
 * anything: the one function behind command sets and the bulk path. If a command is
 * refused, nothing of its predecessors remains.
 *
 * @param decided one entry per command up to the refused one, in order
 * @param after the states of all aggregates addressed
 * @param rejection why the last command was refused, null if none was
 */
record SetDecision(List<Decided> decided, Map<String, Versioned> after, @Nullable Rejection rejection) {

	static SetDecision decide(List<Command> commands, DeciderRegistry registry, Map<String, Versioned> before) {
		Map<String, Versioned> after = new HashMap<>();
		List<Decided> decided = new ArrayList<>(commands.size());
		for (Command command : commands) {
			Rules rules = registry.rulesFor(command);
			String id = command.aggregateId();
			Versioned state = after.getOrDefault(id, before.get(id));
			Decision<Event> decision = rules.decide(state.state(), command);
			if (decision instanceof Decision.Refused<Event> refused) {
				return refused(decided, new Decided(id, rules, before.get(id), refused.events()), refused.rejection(),
						before);
			}
			Decided part = new Decided(id, rules, state, decision.events());
			after.put(id, part.after());
			decided.add(part);
		}
		return new SetDecision(decided, after, null);
	}

	private static SetDecision refused(List<Decided> accepted, Decided last, Rejection rejection,
			Map<String, Versioned> before) {
		List<Decided> decided = new ArrayList<>();
		Map<String, Versioned> after = new HashMap<>();
		for (Decided part : accepted) {
			Versioned untouched = before.get(part.aggregateId);
			decided.add(new Decided(part.aggregateId, part.rules, untouched, List.of()));
			after.put(part.aggregateId, untouched);
		}
		decided.add(last);
		after.put(last.aggregateId, last.after());
		return new SetDecision(decided, after, rejection);
	}

	boolean isRefused() {
		return this.rejection != null;
	}

	/**
	 * The events to append, in order: of a refused list only what the refusal itself
	 * records.
	 */
	List<Event> events() {
		return this.decided.stream().flatMap((part) -> part.events.stream()).toList();
	}

	/**
	 * What one command comes to.
	 *
	 * @param before the state its events follow
	 */
	record Decided(String aggregateId, Rules rules, Versioned before, List<Event> events) {

		Versioned after() {
			Object state = this.before.state();
			for (Event event : this.events) {
				state = this.rules.evolve(state, event);
			}
			return new Versioned(state, this.before.sequence() + this.events.size());
		}

	}

}
