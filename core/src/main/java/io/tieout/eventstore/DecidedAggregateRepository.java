package io.tieout.eventstore;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.DomainModule.AggregateBinding;
import io.tieout.eventstore.StateCache.Versioned;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.LockingRepository;

/**
 * An Axon repository whose aggregates are made around states of the shared cache. One
 * command at a time decides on an aggregate of this node (Axon's lock); other nodes are
 * held off by the store.
 *
 * @param <A> the aggregate class
 */
final class DecidedAggregateRepository<A extends DecidedAggregate<?, ?, ?>>
		extends LockingRepository<A, EventSourcedAggregate<A>> {

	private final Supplier<A> blank;

	private final Rules rules;

	private final AggregateStates states;

	private final Supplier<UnitOfWorkAppend> append;

	private final EventBus eventBus;

	DecidedAggregateRepository(AggregateBinding<A> binding, AggregateStates states, Supplier<UnitOfWorkAppend> append,
			EventBus eventBus, LockFactory locks) {
		super(new Settings<>(binding.type(), locks));
		this.blank = binding.blank();
		this.rules = new Rules(binding.decider());
		this.states = states;
		this.append = append;
		this.eventBus = eventBus;
	}

	/**
	 * An aggregate without history is at its initial state, so there is no "not found":
	 * the decider says what a command means to an aggregate that is not there yet.
	 */
	@Override
	protected EventSourcedAggregate<A> doLoadWithLock(String aggregateIdentifier, Long expectedVersion) {
		Versioned known = this.states.load(this.rules, aggregateIdentifier);
		A root = restored(aggregateIdentifier, known.state());
		this.append.get().loaded(aggregateIdentifier, this.rules, known, root);
		return EventSourcedAggregate.reconstruct(root, aggregateModel(), known.sequence(), false, this.eventBus,
				NoSnapshotTriggerDefinition.TRIGGER);
	}

	@SuppressWarnings("unchecked")
	private A restored(String aggregateIdentifier, Object state) {
		A root = this.blank.get();
		((DecidedAggregate<Object, ?, ?>) root).restore(aggregateIdentifier, state);
		return root;
	}

	@Override
	protected EventSourcedAggregate<A> doCreateNewForLock(Callable<A> factoryMethod) {
		throw new UnsupportedOperationException(
				"Aggregates are created by loading: declare AggregateCreationPolicy.CREATE_IF_MISSING");
	}

	@Override
	protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
		// the events are what is saved
	}

	@Override
	protected void doDeleteWithLock(EventSourcedAggregate<A> aggregate) {
		throw new UnsupportedOperationException("Aggregates are never deleted; what ends says so in an event");
	}

	private static final class Settings<A> extends Builder<A> {

		Settings(Class<A> aggregateType, LockFactory locks) {
			super(aggregateType);
			lockFactory(locks);
		}

	}

}
