package io.tieout.eventstore;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.contract.Command;
import io.tieout.contract.Event;

/**
 * A decider without its type parameters: the store handles many kinds, each message
 * having been looked up by its family, so the casts here cannot fail.
 */
final class Rules {

	private final Decider<Object, Command, Event> decider;

	@SuppressWarnings("unchecked")
	Rules(Decider<?, ?, ?> decider) {
		this.decider = (Decider<Object, Command, Event>) decider;
	}

	String aggregateType() {
		return this.decider.aggregateType();
	}

	int stateRevision() {
		return this.decider.stateRevision();
	}

	Object initial() {
		return this.decider.initial();
	}

	Decision<Event> decide(Object state, Command command) {
		return this.decider.decide(state, command);
	}

	Object evolve(Object state, Event event) {
		return this.decider.evolve(state, event);
	}

}
