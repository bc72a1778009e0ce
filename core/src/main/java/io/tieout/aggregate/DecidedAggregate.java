package io.tieout.aggregate;

import io.tieout.contract.Command;
import io.tieout.contract.Event;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * An Axon aggregate around a {@link Decider}. A subclass is package-private, has a
 * constructor without parameters that passes its decider, and one {@code @CommandHandler}
 * method per command that returns {@link #decide}.
 *
 * @param <S> state
 * @param <C> sealed family of commands
 * @param <E> sealed family of events
 */
public abstract class DecidedAggregate<S, C extends Command, E extends Event> {

	private final Decider<S, C, E> decider;

	@AggregateIdentifier
	private @Nullable String aggregateId;

	private S state;

	protected DecidedAggregate(Decider<S, C, E> decider) {
		this.decider = decider;
		this.state = decider.initial();
	}

	/**
	 * Decides the command on the current state and applies the events of the decision.
	 */
	public final Decision<E> decide(C command) {
		Decision<E> decision = this.decider.decide(this.state, command);
		decision.events().forEach(AggregateLifecycle::apply);
		return decision;
	}

	/**
	 * Folds an event into the state; called by Axon for new and for stored events alike.
	 */
	@EventSourcingHandler
	public final void on(Event event) {
		this.aggregateId = event.aggregateId();
		this.state = this.decider.evolve(this.state, this.decider.eventFamily().cast(event));
	}

	/**
	 * Puts the aggregate into a state known from the cache or a snapshot.
	 */
	public final void restore(String id, S known) {
		this.aggregateId = id;
		this.state = known;
	}

	/**
	 * The current state.
	 */
	public final S state() {
		return this.state;
	}

	/**
	 * The rules of this aggregate.
	 */
	public final Decider<S, C, E> decider() {
		return this.decider;
	}

}
